package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.CountryMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** The balances that a reader looks for first, one card each. */
record HeadlineSection(List<Card> cards, @Nullable PartnerCounts counts) {

  /** The balance of a line in its latest period, and how it changed on the year before. */
  record Card(WorldSeries line, Balance balance, @Nullable BigDecimal change) {}

  /** How many countries there is a surplus and a deficit with. */
  record PartnerCounts(WorldSeries line, Period year, BigDecimal surpluses, BigDecimal deficits) {}

  static HeadlineSection of(Brief brief) {
    List<Card> cards = new ArrayList<>();
    for (WorldSeries line : brief.headlines()) {
      card(cards, brief, line, line.month(), ChangeMetrics.CHANGE_ON_YEAR.balance());
      card(cards, brief, line, line.year(), ChangeMetrics.CHANGE.balance());
    }
    return new HeadlineSection(cards, counts(brief));
  }

  private static void card(
      List<Card> cards, Brief brief, WorldSeries line, @Nullable Period period, Metric change) {
    Balance balance = period == null ? null : brief.book().at(line.world(), period);
    if (balance != null && balance.amount(Flow.BALANCE) != null) {
      cards.add(new Card(line, balance, brief.value(balance, change)));
    }
  }

  private static @Nullable PartnerCounts counts(Brief brief) {
    WorldSeries line = brief.partners();
    Period year = line == null ? null : line.year();
    if (line == null || year == null) {
      return null;
    }
    BigDecimal surpluses = brief.value(line.world(), year, CountryMetrics.PARTNER_SURPLUS_COUNT);
    BigDecimal deficits = brief.value(line.world(), year, CountryMetrics.PARTNER_DEFICIT_COUNT);
    return surpluses == null || deficits == null
        ? null
        : new PartnerCounts(line, year, surpluses, deficits);
  }
}
