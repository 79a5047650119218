package org.tradebalance.store.observation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.trade.FlowSeries;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;

/** Which periods a file states of which series. */
final class StatedPeriods {

  private static final int FIRST = Period.year(Period.FIRST_YEAR).ordinal();

  private final Map<FlowSeries, BitSet> periods = new HashMap<>();

  StatedPeriods(List<Observation> flows) {
    for (Observation flow : flows) {
      periods
          .computeIfAbsent(FlowSeries.of(flow.key()), key -> new BitSet())
          .set(place(flow.period()));
    }
  }

  /** Whether the file states a figure. */
  boolean contain(Observation.Key key) {
    BitSet places = periods.get(FlowSeries.of(key));
    return places != null && places.get(place(key.period()));
  }

  /**
   * Whether the file states the series of a figure before and after its period.
   *
   * @param from first month, counted since year 0, that counts
   * @param to last month that counts
   */
  boolean surround(Observation.Key key, int from, int to) {
    BitSet places = periods.get(FlowSeries.of(key));
    if (places == null) {
      return false;
    }
    Period period = key.period();
    int before = places.previousSetBit(place(period));
    int after = places.nextSetBit(place(period));
    return before >= 0
        && after >= 0
        && at(period.frequency(), before).startMonth() >= from
        && at(period.frequency(), after).endMonth() <= to;
  }

  private static int place(Period period) {
    return period.ordinal() - origin(period.frequency());
  }

  private static Period at(Frequency frequency, int place) {
    return new Period(frequency, place + origin(frequency));
  }

  /** Bits count from the first period that there can be, so that sets stay small. */
  private static int origin(Frequency frequency) {
    return switch (frequency) {
      case ANNUAL -> FIRST;
      case QUARTERLY -> FIRST * 4;
      case MONTHLY, YEAR_TO_DATE -> FIRST * 12;
    };
  }
}
