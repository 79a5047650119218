package org.tradebalance.seasonal;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.MetricState;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * A seasonally adjusted series.
 *
 * @param state whether it was adjusted, and how well
 * @param quality the statistic Q of X-11, four decimals, below 1 acceptable; null where there is
 *     none
 * @param months the adjusted amounts; the unadjusted ones where nothing seasonal was found; empty
 *     where the series cannot be adjusted
 */
record Adjusted(MetricState state, @Nullable BigDecimal quality, NavigableMap<Period, Usd> months) {

  static Adjusted not(MetricState why) {
    return new Adjusted(why, null, new TreeMap<>());
  }
}
