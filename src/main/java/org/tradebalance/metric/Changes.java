package org.tradebalance.metric;

import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** A complete period against the one before and against the year before. */
final class Changes {

  private Changes() {}

  static void of(Line line, Flow flow, Usd amount) {
    Period period = line.period();
    Usd before = line.complete(flow, period.previous());
    line.amount(Metric.of(flow, Development.CHANGE), difference(before, amount));
    line.change(Metric.of(flow, Development.CHANGE_PCT), before, amount);
    if (!line.is(Frequency.ANNUAL)) {
      Usd yearBefore = line.complete(flow, period.yearBefore());
      line.amount(Metric.of(flow, Development.CHANGE_ON_YEAR), difference(yearBefore, amount));
      line.change(Metric.of(flow, Development.CHANGE_ON_YEAR_PCT), yearBefore, amount);
    }
  }

  static @Nullable Usd difference(@Nullable Usd from, @Nullable Usd to) {
    return from == null || to == null ? null : to.minus(from);
  }
}
