package org.tradebalance.revision;

import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Vintage;

/**
 * What was known when a release was the newest.
 *
 * @param vintage the release
 * @param book the balances
 */
record Known(Vintage vintage, BalanceBook book) {

  /** Whether two balances of one period can be compared: both whole. */
  static boolean comparable(Balance before, Balance after) {
    return !before.partial() && !after.partial();
  }
}
