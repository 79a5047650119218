package org.tradebalance.plausibility;

import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** What is known of figures from elsewhere than the file that is looked at. */
@FunctionalInterface
public interface ReferenceFigures {

  /** The amount that is known of a figure; null where none is. */
  @Nullable Usd amount(SeriesKey series, Flow flow, Period period);
}
