package org.tradebalance.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.Dataset;
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
  private final Map<String, Dataset> datasets;
  private final BiFunction<String, Period, BigDecimal> gapPercent;

  GroupTotals(
      BalanceBook book,
      Map<String, Dataset> datasets,
      BiFunction<String, Period, BigDecimal> gapPercent) {
    this.book = book;
    this.sums = new GroupSums(book);
    this.datasets = datasets;
    this.gapPercent = gapPercent;
  }

  /** The totals of every printed figure of every group. */
  List<ControlTotal> all() {
    List<ControlTotal> totals = new ArrayList<>();
    for (SeriesKey world : book.worlds()) {
      for (SeriesKey line : book.groups(world)) {
        FlowHistory history = book.isSummed(line) ? null : book.history(line);
        if (history != null) {
          for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
            history
                .published(flow)
                .forEach((period, printed) -> add(totals, line, flow, period, printed.amount()));
          }
        }
      }
    }
    return totals;
  }

  private void add(
      List<ControlTotal> totals, SeriesKey line, Flow flow, Period period, @Nullable Usd printed) {
    Usd sum = sums.sum(line, flow, period);
    if (printed != null && sum != null && !book.excepts(line, period)) {
      totals.add(
          new ControlTotal(
              ControlTotals.name(rule(period), line, flow),
              line.dataset(),
              line.reporter(),
              period,
              printed,
              sum,
              tolerance(line, period, printed)));
    }
  }

  /** A month and the year to it are written alike: their rules are not. */
  private static String rule(Period period) {
    return period.frequency() == Frequency.YEAR_TO_DATE ? RULE + "_year_to_date" : RULE;
  }

  private Usd tolerance(SeriesKey line, Period period, Usd printed) {
    Dataset dataset = datasets.get(line.dataset());
    long unit = dataset == null ? 0 : dataset.unit().thousandths();
    int terms = book.members(line, period).size() + 1;
    Usd rounding = new Usd(Math.multiplyExact(unit, terms) / 2);
    Usd gap = ControlTotals.percentOf(printed, gapPercent.apply(line.dataset(), period));
    return gap.compareTo(rounding) > 0 ? gap : rounding;
  }
}
