package org.tradebalance.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.TradeFlow;

/**
 * Months without a gap.
 *
 * @param first first month
 * @param last last month
 */
record Months(Period first, Period last) {

  /** From the first to the last month of all figures. */
  static Months of(List<TradeFlow> flows) {
    return bySeries(flows).values().stream()
        .flatMap(List::stream)
        .reduce(Months::and)
        .orElseThrow(() -> new IllegalArgumentException("no figures"));
  }

  /** The unbroken runs of months of each line; where it has none, those of its longer periods. */
  static Map<Series, List<Months>> bySeries(List<TradeFlow> flows) {
    Map<Series, SortedSet<Period>> months = new TreeMap<>();
    Map<Series, SortedSet<Period>> others = new TreeMap<>();
    Series series = null;
    SortedSet<Period> ofSeries = new TreeSet<>();
    for (TradeFlow flow : flows) {
      if (flow.period().frequency() == Frequency.MONTHLY) {
        if (!flow.series().equals(series)) {
          series = flow.series();
          ofSeries = months.computeIfAbsent(series, key -> new TreeSet<>());
        }
        ofSeries.add(flow.period());
      } else {
        others
            .computeIfAbsent(flow.series(), key -> new TreeSet<>())
            .addAll(flow.period().months());
      }
    }
    others.forEach(months::putIfAbsent);
    Map<Series, List<Months>> runs = new TreeMap<>();
    months.forEach((key, all) -> runs.put(key, runs(all)));
    return runs;
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

  private static List<Months> runs(SortedSet<Period> months) {
    List<Months> runs = new ArrayList<>();
    Period first = months.first();
    Period last = first;
    for (Period month : months) {
      if (month.endMonth() > last.endMonth() + 1) {
        runs.add(new Months(first, last));
        first = month;
      }
      last = month;
    }
    runs.add(new Months(first, last));
    return runs;
  }
}
