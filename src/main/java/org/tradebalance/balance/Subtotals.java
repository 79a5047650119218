package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Subtotal;
import org.tradebalance.trade.Usd;

/**
 * Compares the sums that a publisher prints among its parts with these parts. Where a part is not
 * there, nothing is compared; nor, where the parts are those members of a group that are listed,
 * unless the list reaches the world.
 */
public final class Subtotals {

  private static final String RULE = "parts_sum_to_subtotal";

  private final BalanceBook book;
  private final ControlRules rules;

  /** Compares sums of a book. */
  public Subtotals(BalanceBook book, ControlRules rules) {
    this.book = book;
    this.rules = rules;
  }

  /** The totals of every printed figure of every sum. */
  List<ControlTotal> all() {
    List<ControlTotal> totals = new ArrayList<>();
    for (Subtotal subtotal : rules.subtotals()) {
      for (SeriesKey series : book.series()) {
        FlowHistory history =
            subtotal.isOf(series) && !isOurs(series) ? book.history(series) : null;
        if (history != null) {
          for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
            for (Map.Entry<Period, Figure> each : history.published(flow).entrySet()) {
              add(totals, subtotal, series, flow, each.getKey(), each.getValue().amount());
            }
          }
        }
      }
    }
    return totals;
  }

  /** Whether we summed the series: it would be compared with itself. */
  private boolean isOurs(SeriesKey series) {
    return book.isSummed(series) || book.isProductSum(series);
  }

  private void add(
      List<ControlTotal> totals,
      Subtotal subtotal,
      SeriesKey series,
      Flow flow,
      Period period,
      @Nullable Usd printed) {
    List<SeriesKey> parts = parts(subtotal, series, flow, period);
    if (printed == null || parts.isEmpty()) {
      return;
    }
    Usd sum = Usd.ZERO;
    for (SeriesKey part : parts) {
      Usd amount = amount(part, flow, period);
      sum = amount == null ? sum : sum.plus(amount);
    }
    totals.add(
        new ControlTotal(
            ControlTotals.name(rule(period), series, flow),
            series.dataset(),
            series.reporter(),
            period,
            printed,
            sum,
            rules.rounding(series.dataset(), parts.size() + 1)));
  }

  /** A month and the year to it are written alike: their rules are not. */
  private static String rule(Period period) {
    return period.frequency() == Frequency.YEAR_TO_DATE ? RULE + "_year_to_date" : RULE;
  }

  /**
   * The series that a printed sum is made of in a period; none where the rules name no such sum or
   * a part is missing.
   */
  public List<SeriesKey> parts(SeriesKey series, Flow flow, Period period) {
    return rules.subtotals().stream()
        .filter(subtotal -> subtotal.isOf(series))
        .map(subtotal -> parts(subtotal, series, flow, period))
        .filter(parts -> !parts.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<SeriesKey> parts(Subtotal subtotal, SeriesKey series, Flow flow, Period period) {
    Set<SeriesKey> parts = new LinkedHashSet<>();
    for (String code : subtotal.of()) {
      SeriesKey part = subtotal.part(series, code);
      if (amount(part, flow, period) == null) {
        return List.of();
      }
      parts.add(part);
    }
    for (Membership member : subtotal.members()) {
      SeriesKey part = series.withPartner(member.economy());
      if (member.covers(period) && amount(part, flow, period) != null) {
        parts.add(part);
      }
    }
    if (subtotal.listed() == 0) {
      boolean whole = !subtotal.of().isEmpty() || reachesTheWorld(series, flow, period);
      return whole ? List.copyOf(parts) : List.of();
    }
    List<SeriesKey> list =
        book
            .partners(series.withPartner(Economy.WORLD), PartnerKind.COUNTRY, PartnerKind.RESIDUAL)
            .stream()
            .filter(part -> !part.partner().equals(Economy.WORLD_GAP))
            .filter(part -> amount(part, flow, period) != null)
            .toList();
    // Others are of the list of another release, and nothing tells which.
    return list.size() == subtotal.listed() ? list : List.of();
  }

  /** Whether the list is whole: a download of some countries lacks members of its groups. */
  private boolean reachesTheWorld(SeriesKey series, Flow flow, Period period) {
    SeriesKey world = series.withPartner(Economy.WORLD);
    Usd total = amount(world, flow, period);
    Balance gap = book.at(world.withPartner(Economy.WORLD_GAP), period);
    Usd rest = gap == null ? null : gap.amount(flow);
    if (total == null || rest == null) {
      return false;
    }
    int partners = book.partners(world, PartnerKind.COUNTRY, PartnerKind.RESIDUAL).size();
    Usd rounding = rules.rounding(series.dataset(), partners);
    Usd stated = ControlTotals.percentOf(total, rules.gapPercent().apply(series.dataset(), period));
    return rest.abs().compareTo(stated) <= 0 || rest.abs().compareTo(rounding) <= 0;
  }

  /** As printed; what is summed from months does not stand beside the sum. */
  private @Nullable Usd amount(SeriesKey part, Flow flow, Period period) {
    FlowHistory history = book.history(part);
    Figure figure = history == null ? null : history.published(flow, period);
    return figure == null ? null : figure.amount();
  }
}
