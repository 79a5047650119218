package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.CountryMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.MoneyWords;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * The balances that a reader looks for first, one card each, and all of them as a table.
 *
 * @param cards three at most: the newest balance, the latest year with exports and imports, and the
 *     one that countries are compared in
 * @param all a row for each balance in its latest periods
 */
record HeadlineSection(List<Card> cards, List<TableRow> all, @Nullable PartnerCounts counts) {

  private static final int CARDS = 3;

  /**
   * The balance of a series in its latest period, and how it changed on the year before.
   *
   * @param age how much older it is than the newest balance; empty where that is less than a year
   */
  record Card(WorldSeries total, Balance balance, @Nullable BigDecimal change, String age) {

    String figure() {
      return words(Flow.BALANCE);
    }

    /** A flow as people say it. */
    String words(Flow flow) {
      Usd amount = balance.amount(flow);
      return amount == null ? Numbers.NONE : MoneyWords.of(amount.toBigDecimal());
    }

    /** What there is besides the balance, as a sentence. */
    String remark() {
      List<String> parts = new ArrayList<>();
      if (balance.totalTrade() != null) {
        parts.add("exports " + words(Flow.EXPORT) + ", imports " + words(Flow.IMPORT));
      }
      if (change != null) {
        parts.add("balance on the year before " + MoneyWords.signed(change));
      }
      if (!age.isEmpty()) {
        parts.add(age);
      }
      String text = String.join("; ", parts);
      return text.isEmpty()
          ? ""
          : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
  }

  /** How many countries there is a surplus and a deficit with. */
  record PartnerCounts(WorldSeries total, Period year, BigDecimal surpluses, BigDecimal deficits) {}

  static HeadlineSection of(Brief brief) {
    List<Card> all = new ArrayList<>();
    for (WorldSeries total : brief.headlines()) {
      Stream.of(month(brief, total), year(brief, total))
          .flatMap(Stream::ofNullable)
          .forEach(all::add);
    }
    return new HeadlineSection(
        first(brief, all), all.stream().map(card -> row(brief, card)).toList(), counts(brief));
  }

  private static List<Card> first(Brief brief, List<Card> all) {
    List<Card> cards = new ArrayList<>(all.stream().limit(1).toList());
    all.stream()
        .filter(card -> card.balance.period().equals(card.total.year()))
        .filter(card -> card.balance.totalTrade() != null && !cards.contains(card))
        .findFirst()
        .ifPresent(cards::add);
    all.stream()
        .filter(card -> card.total.equals(brief.partners()) && !cards.contains(card))
        .filter(card -> card.balance.period().equals(brief.partnersPeriod()))
        .findFirst()
        .ifPresent(cards::add);
    all.stream()
        .filter(card -> !cards.contains(card))
        .limit(CARDS - Math.min(CARDS, cards.size()))
        .forEach(cards::add);
    return cards;
  }

  private static @Nullable Card month(Brief brief, WorldSeries total) {
    return card(brief, total, total.month(), ChangeMetrics.CHANGE_ON_YEAR.balance());
  }

  private static @Nullable Card year(Brief brief, WorldSeries total) {
    return card(brief, total, total.year(), ChangeMetrics.CHANGE.balance());
  }

  private static @Nullable Card card(
      Brief brief, WorldSeries total, @Nullable Period period, Metric change) {
    Balance balance = period == null ? null : brief.book().at(total.world(), period);
    return period == null || balance == null || balance.amount(Flow.BALANCE) == null
        ? null
        : new Card(
            total, balance, brief.value(balance, change), Dates.age(period, brief.newest(period)));
  }

  private static TableRow row(Brief brief, Card card) {
    AmountUnit unit = brief.unit(card.total);
    List<String> numbers = new ArrayList<>(unit.sides(card.balance));
    numbers.add(unit.change(card.change));
    return new TableRow(
        brief.label(card.total) + ", " + brief.dated(card.balance.period()) + ", " + unit.title(),
        numbers);
  }

  private static @Nullable PartnerCounts counts(Brief brief) {
    WorldSeries total = brief.partners();
    Period year = total == null ? null : total.year();
    if (total == null || year == null) {
      return null;
    }
    BigDecimal surpluses = brief.value(total.world(), year, CountryMetrics.PARTNER_SURPLUS_COUNT);
    BigDecimal deficits = brief.value(total.world(), year, CountryMetrics.PARTNER_DEFICIT_COUNT);
    return surpluses == null || deficits == null
        ? null
        : new PartnerCounts(total, year, surpluses, deficits);
  }
}
