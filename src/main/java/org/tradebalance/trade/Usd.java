package org.tradebalance.trade;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of US dollars, held in thousandths of a dollar. The range, 9.2 quadrillion
 * dollars either way, is some hundred times the trade of the world; leaving it throws {@link
 * ArithmeticException}.
 *
 * @param thousandths the amount in thousandths of a dollar
 */
public record Usd(long thousandths) implements Comparable<Usd>, Serializable {

  /** No dollars, which is a figure; the absence of a figure is not zero. */
  public static final Usd ZERO = new Usd(0);

  /** Decimals kept: thousandths of a dollar. */
  public static final int SCALE = 3;

  /**
   * An amount given in dollars.
   *
   * @throws ArithmeticException where it has more than three decimals or leaves the range
   */
  public static Usd of(BigDecimal dollars) {
    return new Usd(dollars.movePointRight(SCALE).longValueExact());
  }

  /** A number of millions of dollars. */
  public static Usd ofMillions(BigDecimal millions) {
    return of(millions.movePointRight(6));
  }

  public Usd plus(Usd other) {
    return new Usd(Math.addExact(thousandths, other.thousandths));
  }

  public Usd minus(Usd other) {
    return new Usd(Math.subtractExact(thousandths, other.thousandths));
  }

  public Usd negate() {
    return new Usd(Math.negateExact(thousandths));
  }

  public Usd abs() {
    return thousandths < 0 ? negate() : this;
  }

  public int signum() {
    return Long.signum(thousandths);
  }

  /** The quotient by a whole number, rounded half up to a thousandth of a dollar. */
  public Usd dividedBy(int divisor) {
    return new Usd(
        BigDecimal.valueOf(thousandths)
            .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  /** The amount in dollars, with three decimals. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(thousandths, SCALE);
  }

  @Override
  public int compareTo(Usd other) {
    return Long.compare(thousandths, other.thousandths);
  }

  /** Dollars in plain decimal notation without needless zeros: {@code -295401647}. */
  @Override
  public String toString() {
    long fraction = Math.abs(thousandths % 1000);
    if (fraction == 0) {
      return Long.toString(thousandths / 1000);
    }
    return toBigDecimal().stripTrailingZeros().toPlainString();
  }
}
