package org.tradebalance.publish.opening;

import java.math.BigDecimal;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * A published figure.
 *
 * @param name code of a metric, or of the flow of a balance: {@code export}, {@code import}, {@code
 *     balance}
 * @param value in the unit of the metric, in dollars where it is a flow
 * @param words how the sentence says it
 */
record StatedValue(SeriesKey series, Period period, String name, BigDecimal value, String words) {}
