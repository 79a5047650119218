package org.tradebalance.plausibility;

import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/** A figure of a file, and what there is to compare it with. */
interface Judged {

  /** The figure; it has an amount. */
  Observation figure();

  /** What it should be near to as the file is read. */
  Usd expected();
}
