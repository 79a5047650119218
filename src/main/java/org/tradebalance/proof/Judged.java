package org.tradebalance.proof;

import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;

/** A figure of a file, and what there is to compare it with. */
interface Judged {

  /** The figure; it has an amount. */
  TradeFlow figure();

  /** What it should be near to as the file is read. */
  Usd expected();
}
