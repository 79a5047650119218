package org.tradebalance.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.TradeFlow;

/**
 * The first and the last month that figures reach.
 *
 * @param first first month
 * @param last last month
 */
record Months(Period first, Period last) {

  /** The months of all figures. */
  static Months of(List<TradeFlow> flows) {
    return bySeries(flows).values().stream()
        .reduce(Months::and)
        .orElseThrow(() -> new IllegalArgumentException("no figures"));
  }

  /** The months of each line; where it has none, those from its first to its last period. */
  static Map<Series, Months> bySeries(List<TradeFlow> flows) {
    Map<Series, Months> months = new TreeMap<>();
    Map<Series, Months> others = new TreeMap<>();
    for (TradeFlow flow : flows) {
      Period period = flow.period();
      if (period.frequency() == Frequency.MONTHLY) {
        Months before = months.get(flow.series());
        if (before == null || !before.contain(period)) {
          months.merge(flow.series(), new Months(period, period), Months::and);
        }
      } else {
        Period first = new Period(Frequency.MONTHLY, period.startMonth());
        Period last = new Period(Frequency.MONTHLY, period.endMonth());
        others.merge(flow.series(), new Months(first, last), Months::and);
      }
    }
    others.forEach(months::putIfAbsent);
    return months;
  }

  /** Whether the end of a period lies within. */
  boolean contain(Period period) {
    return period.endMonth() >= first.endMonth() && period.endMonth() <= last.endMonth();
  }

  private Months and(Months other) {
    return new Months(
        first.compareTo(other.first) <= 0 ? first : other.first,
        last.compareTo(other.last) >= 0 ? last : other.last);
  }
}
