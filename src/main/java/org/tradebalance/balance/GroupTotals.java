package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Compares a group as its publisher prints it with the sum of its members. The tolerance is the
 * larger of half a published unit for each figure and what the layout allows between partners and
 * world: both gaps come from revisions of one level only.
 */
final class GroupTotals {

  private static final String RULE = "members_sum_to_group";

  private final BalanceBook book;
  private final GroupSums sums;
  private final ControlRules rules;

  GroupTotals(BalanceBook book, ControlRules rules) {
    this.book = book;
    this.sums = new GroupSums(book);
    this.rules = rules;
  }

  /** The totals of every printed figure of every group. */
  List<ControlTotal> all() {
    List<ControlTotal> totals = new ArrayList<>();
    for (SeriesKey world : book.worlds()) {
      for (SeriesKey series : book.groups(world)) {
        FlowHistory history = book.isSummed(series) ? null : book.history(series);
        if (history != null) {
          for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
            history
                .published(flow)
                .forEach((period, printed) -> add(totals, series, flow, period, printed.amount()));
          }
        }
      }
    }
    return totals;
  }

  private void add(
      List<ControlTotal> totals,
      SeriesKey series,
      Flow flow,
      Period period,
      @Nullable Usd printed) {
    Usd sum = sums.sum(series, flow, period);
    if (printed != null && sum != null && !book.excepts(series, period)) {
      totals.add(
          new ControlTotal(
              ControlTotals.name(rule(period), series, flow),
              series.dataset(),
              series.reporter(),
              period,
              printed,
              sum,
              tolerance(series, period, printed)));
    }
  }

  /** A month and the year to it are written alike: their rules are not. */
  private static String rule(Period period) {
    return period.frequency() == Frequency.YEAR_TO_DATE ? RULE + "_year_to_date" : RULE;
  }

  private Usd tolerance(SeriesKey series, Period period, Usd printed) {
    Usd rounding = rules.rounding(series.dataset(), book.members(series, period).size() + 1);
    Usd gap = ControlTotals.percentOf(printed, rules.gapPercent().apply(series.dataset(), period));
    return gap.compareTo(rounding) > 0 ? gap : rounding;
  }
}
