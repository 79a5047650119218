package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.FlowSeries;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * Looks for years to date under the names of months: figures that grow from January to December by
 * about as much each month, and begin anew in January.
 */
final class CumulatedMonths {

  private static final int YEAR = 12;

  /** One year may grow so; two do not, and begin anew between. */
  private static final int LEAST_YEARS = 2;

  private CumulatedMonths() {}

  static @Nullable Contradiction find(Map<FlowSeries, List<Observation>> series) {
    int compared = 0;
    int fitting = 0;
    Observation first = null;
    for (Map.Entry<FlowSeries, List<Observation>> each : series.entrySet()) {
      List<List<Observation>> years =
          each.getKey().frequency() == Frequency.MONTHLY ? years(each.getValue()) : List.of();
      if (years.size() >= LEAST_YEARS) {
        compared++;
        if (years.stream().allMatch(CumulatedMonths::isCumulated)) {
          fitting++;
          first = first == null ? years.get(0).get(1) : first;
        }
      }
    }
    return first == null || fitting * 3 < compared * 2
        ? null
        : new Contradiction(
            IssueCode.PERIOD_CONTRADICTED,
            "the months of each year grow evenly from January to December and begin anew",
            "as years to date, each the sum of its months",
            0,
            fitting,
            compared,
            fitting,
            first,
            Amounts.of(first));
  }

  /** The whole years of some months, in order. */
  private static List<List<Observation>> years(List<Observation> months) {
    Map<Integer, List<Observation>> byYear = new TreeMap<>();
    for (Observation month : months) {
      byYear.computeIfAbsent(month.period().year(), year -> new ArrayList<>()).add(month);
    }
    List<List<Observation>> whole = new ArrayList<>();
    for (List<Observation> year : byYear.values()) {
      if (year.size() == YEAR) {
        year.sort(java.util.Comparator.comparing(Observation::period));
        whole.add(year);
      }
    }
    return whole;
  }

  /** Steps that are all the same were written by somebody who tries things out. */
  private static boolean isCumulated(List<Observation> year) {
    long last = 0;
    long least = Long.MAX_VALUE;
    long most = 0;
    int sign = Amounts.of(year.get(0)).signum();
    for (Observation month : year) {
      Usd amount = Amounts.of(month);
      long step = Math.abs(amount.thousandths()) - last;
      if (amount.signum() != sign || step <= 0) {
        return false;
      }
      least = Math.min(least, step);
      most = Math.max(most, step);
      last += step;
    }
    return least < most && most / 3 <= least;
  }
}
