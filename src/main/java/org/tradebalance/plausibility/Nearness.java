package org.tradebalance.plausibility;

import org.tradebalance.trade.Usd;

/** How near two amounts are. Exact: no amount leaves its range, nothing is a binary fraction. */
final class Nearness {

  private Nearness() {}

  /**
   * Whether two amounts differ by no more than so many thousandths of the larger one. Amounts of
   * opposite sign never do.
   */
  static boolean within(Usd one, Usd other, int permille) {
    if (one.signum() != other.signum()) {
      return false;
    }
    // Negative, because every amount has a negative size and not every one a positive.
    long a = -Math.abs(one.thousandths());
    long b = -Math.abs(other.thousandths());
    return Math.abs(a - b) <= -(Math.min(a, b) / 1000) * permille;
  }
}
