package org.tradebalance.balance;

import java.util.List;
import org.tradebalance.trade.SeriesKey;

/** Balances by product of one dataset, too many to be held in memory. */
public interface DetailRows {

  /** What all of them are about; reporter, partner and product vary. */
  SeriesKey series();

  /** The economies in the order of their ranks. */
  List<String> economies();

  /** The products in the order of their ranks. */
  List<String> products();

  /** How many balances the reporters of lower rank have, more or less. */
  long before(int reporter);

  /**
   * Hands the balances of some reporters over, in order. Different reporters can be read at once.
   */
  void read(int fromReporter, int toReporter, DetailSink sink);
}
