package org.tradebalance.store.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Months without a gap.
 *
 * @param first first month
 * @param last last month
 */
public record Months(Period first, Period last) {

  /** The first month that there can be, counted as in {@link Period}. */
  private static final int BEGIN = Period.year(Period.FIRST_YEAR).startMonth();

  /** From the first to the last month of some figures, those of quarters and years included. */
  public static Months over(List<Observation> flows) {
    if (flows.isEmpty()) {
      throw new IllegalArgumentException("no figures");
    }
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Observation flow : flows) {
      first = Math.min(first, flow.period().startMonth());
      last = Math.max(last, flow.period().endMonth());
    }
    return new Months(month(first - BEGIN), month(last - BEGIN));
  }

  /**
   * The unbroken runs of months of each series, in the order in which the series come; where a
   * series has no months, those of its longer periods.
   */
  public static Map<SeriesKey, List<Months>> bySeries(List<Observation> flows) {
    Map<SeriesKey, BitSet> months = new LinkedHashMap<>();
    Map<SeriesKey, BitSet> others = new LinkedHashMap<>();
    for (Observation flow : flows) {
      Period period = flow.period();
      (period.frequency() == Frequency.MONTHLY ? months : others)
          .computeIfAbsent(flow.series(), series -> new BitSet())
          .set(period.startMonth() - BEGIN, period.endMonth() - BEGIN + 1);
    }
    others.forEach(months::putIfAbsent);
    Map<SeriesKey, List<Months>> runs = new LinkedHashMap<>();
    months.forEach((series, all) -> runs.put(series, runs(all)));
    return runs;
  }

  /** Whether the end of a period lies within. */
  public boolean contain(Period period) {
    return period.endMonth() >= first.endMonth() && period.endMonth() <= last.endMonth();
  }

  private static List<Months> runs(BitSet months) {
    List<Months> runs = new ArrayList<>(1);
    int first = months.nextSetBit(0);
    while (first >= 0) {
      int end = months.nextClearBit(first);
      runs.add(new Months(month(first), month(end - 1)));
      first = months.nextSetBit(end);
    }
    return runs;
  }

  private static Period month(int sinceBegin) {
    return new Period(Frequency.MONTHLY, BEGIN + sinceBegin);
  }
}
