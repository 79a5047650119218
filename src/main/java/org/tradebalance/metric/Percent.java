package org.tradebalance.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Usd;

/**
 * A ratio, mostly in percent, or why there is none. Ratios are computed at the very end, from exact
 * amounts, in decimal, and rounded half up to four decimals.
 */
record Percent(@Nullable BigDecimal value, MetricState state) {

  private static final int DECIMALS = 4;
  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A part in percent of a whole. */
  static Percent share(Usd part, Usd whole) {
    return of(part.toBigDecimal().movePointRight(2), whole.toBigDecimal());
  }

  /** One amount for each dollar of another. */
  static Percent quotient(Usd part, Usd whole) {
    return of(part.toBigDecimal(), whole.toBigDecimal());
  }

  /** A quotient, rounded; none where the divisor is zero. */
  static Percent of(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      return new Percent(null, MetricState.ZERO_BASE);
    }
    return new Percent(dividend.divide(divisor, DECIMALS, RoundingMode.HALF_UP), MetricState.OK);
  }

  /** The change of the size of an amount, in percent of the earlier size. */
  static Percent change(Usd from, Usd to) {
    if (from.signum() * to.signum() < 0) {
      return new Percent(null, MetricState.SIGN_CHANGE);
    }
    return share(to.abs().minus(from.abs()), from.abs());
  }

  /** The change of a share, in percentage points, rounded once. */
  static Percent shift(Usd partBefore, Usd wholeBefore, Usd part, Usd whole) {
    BigDecimal then = wholeBefore.toBigDecimal();
    BigDecimal now = whole.toBigDecimal();
    BigDecimal crossed =
        part.toBigDecimal().multiply(then).subtract(partBefore.toBigDecimal().multiply(now));
    return of(crossed.movePointRight(2), then.multiply(now));
  }

  /** The change of the size of an amount over some years, as an equal percentage of each year. */
  static Percent yearly(Usd from, Usd to, int years) {
    Percent change = change(from, to);
    if (change.value == null) {
      return change;
    }
    BigDecimal factor = to.abs().toBigDecimal().divide(from.abs().toBigDecimal(), EXACT_ENOUGH);
    BigDecimal growth = root(factor, years).subtract(BigDecimal.ONE).multiply(HUNDRED);
    return new Percent(growth.setScale(DECIMALS, RoundingMode.HALF_UP), MetricState.OK);
  }

  /** The positive root of a number that is not negative, by Newton's method from above. */
  private static BigDecimal root(BigDecimal number, int degree) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal n = BigDecimal.valueOf(degree);
    BigDecimal root = number.max(BigDecimal.ONE);
    while (true) {
      BigDecimal power = root.pow(degree - 1, EXACT_ENOUGH);
      BigDecimal next =
          root.multiply(BigDecimal.valueOf(degree - 1L))
              .add(number.divide(power, EXACT_ENOUGH))
              .divide(n, EXACT_ENOUGH);
      if (next.compareTo(root) >= 0) {
        return root;
      }
      root = next;
    }
  }
}
