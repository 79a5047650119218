package org.tradebalance.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.tradebalance.trade.Usd;

/**
 * Ratios, mostly in percent. They are computed at the very end, from exact amounts, in decimal, and
 * rounded half up to four decimals.
 */
final class Ratios {

  private static final int DECIMALS = 4;
  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Ratios() {}

  /** A part in percent of a whole. */
  static MetricResult share(Usd part, Usd whole) {
    return of(part.toBigDecimal().movePointRight(2), whole.toBigDecimal());
  }

  /** One amount for each dollar of another. */
  static MetricResult quotient(Usd part, Usd whole) {
    return of(part.toBigDecimal(), whole.toBigDecimal());
  }

  /** A quotient, rounded; none where the divisor is zero. */
  static MetricResult of(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      return new MetricResult(null, MetricState.ZERO_BASE);
    }
    return MetricResult.of(dividend.divide(divisor, DECIMALS, RoundingMode.HALF_UP));
  }

  /** The change of the size of an amount, in percent of the earlier size. */
  static MetricResult change(Usd from, Usd to) {
    if (from.signum() * to.signum() < 0) {
      return new MetricResult(null, MetricState.SIGN_CHANGE);
    }
    return share(to.abs().minus(from.abs()), from.abs());
  }

  /** The change of a share, in percentage points, rounded once. */
  static MetricResult shift(Usd partBefore, Usd wholeBefore, Usd part, Usd whole) {
    BigDecimal then = wholeBefore.toBigDecimal();
    BigDecimal now = whole.toBigDecimal();
    BigDecimal crossed =
        part.toBigDecimal().multiply(then).subtract(partBefore.toBigDecimal().multiply(now));
    return of(crossed.movePointRight(2), then.multiply(now));
  }

  /** The change of the size of an amount over some years, as an equal percentage of each year. */
  static MetricResult yearly(Usd from, Usd to, int years) {
    MetricResult change = change(from, to);
    if (change.value() == null) {
      return change;
    }
    BigDecimal factor = to.abs().toBigDecimal().divide(from.abs().toBigDecimal(), EXACT_ENOUGH);
    BigDecimal growth = root(factor, years).subtract(BigDecimal.ONE).multiply(HUNDRED);
    return MetricResult.of(growth.setScale(DECIMALS, RoundingMode.HALF_UP));
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
