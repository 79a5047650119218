package org.tradebalance.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Usd;

/**
 * A ratio in percent or why there is none. Ratios are computed at the very end, from exact amounts,
 * in decimal, and rounded half up to four decimals.
 */
record Percent(@Nullable BigDecimal value, MetricState state) {

  private static final int DECIMALS = 4;

  /** A part in percent of a whole. */
  static Percent share(Usd part, Usd whole) {
    if (whole.signum() == 0) {
      return new Percent(null, MetricState.ZERO_BASE);
    }
    return new Percent(ratio(part.thousandths(), whole.thousandths()), MetricState.OK);
  }

  /** The change of the size of an amount, in percent of the earlier size. */
  static Percent change(Usd from, Usd to) {
    if (from.signum() == 0) {
      return new Percent(null, MetricState.ZERO_BASE);
    }
    if (from.signum() * to.signum() < 0) {
      return new Percent(null, MetricState.SIGN_CHANGE);
    }
    Usd growth = to.abs().minus(from.abs());
    return new Percent(ratio(growth.thousandths(), from.abs().thousandths()), MetricState.OK);
  }

  private static BigDecimal ratio(long part, long whole) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
