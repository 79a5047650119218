package org.tradebalance.metric;

import org.tradebalance.trade.Flow;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** How far a month of a series usually is revised. */
@FunctionalInterface
public interface UsualRevision {

  /** Nothing is known of revisions. */
  UsualRevision UNKNOWN = (series, flow) -> Usd.ZERO;

  /** The mean size of a revision of a month; zero where there are too few releases to tell. */
  Usd of(SeriesKey series, Flow flow);
}
