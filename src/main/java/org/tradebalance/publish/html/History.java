package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Metric;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** A line over consecutive periods, in one unit. */
record History(Brief brief, SeriesKey series, AmountUnit unit, List<Period> periods) {

  /**
   * Periods that end with the newest one of a series; those before its first figure are left out,
   * those missing between are not.
   */
  static History of(
      Brief brief, SeriesKey series, AmountUnit unit, @Nullable Period newest, int most) {
    List<Period> periods = new ArrayList<>();
    Period period = newest;
    for (int back = 0; back < most && period != null; back++, period = period.previous()) {
      periods.add(0, period);
    }
    History history = new History(brief, series, unit, periods);
    while (!periods.isEmpty() && history.amount(periods.get(0), Flow.BALANCE) == null) {
      periods.remove(0);
    }
    return history;
  }

  Chart.Values values(String name, Flow flow) {
    return values(
        name,
        period -> {
          Usd amount = amount(period, flow);
          return amount == null ? null : amount.toBigDecimal();
        });
  }

  Chart.Values values(String name, Metric metric) {
    return values(name, period -> brief.value(series, period, metric));
  }

  private Chart.Values values(String name, Function<Period, @Nullable BigDecimal> dollars) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (Period period : periods) {
      BigDecimal value = dollars.apply(period);
      values.add(value == null ? null : unit.in(value));
    }
    return new Chart.Values(name, Collections.unmodifiableList(values));
  }

  /** The newest periods, the newest first. */
  List<Period> newest(int most) {
    List<Period> newest = new ArrayList<>(periods);
    Collections.reverse(newest);
    return newest.subList(0, Math.min(most, newest.size()));
  }

  /** As people read it. */
  String show(Period period, Flow flow) {
    return unit.show(amount(period, flow));
  }

  /** A metric in its unit; null where there is none. */
  @Nullable BigDecimal value(Period period, Metric metric) {
    return brief.value(series, period, metric);
  }

  /** A change in percent, as people read it. */
  String change(Period period, Metric metric) {
    return Numbers.change(brief.value(series, period, metric));
  }

  private @Nullable Usd amount(Period period, Flow flow) {
    Balance balance = brief.book().at(series, period);
    return balance == null || balance.partial() ? null : balance.amount(flow);
  }
}
