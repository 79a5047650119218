package org.tradebalance.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * All values from a lowest to a highest one, both included: what a rounded figure may stand for.
 * Sums and quotients hold every value that some members give (interval arithmetic).
 *
 * @param low the lowest value
 * @param high the highest value
 */
public record Range(BigDecimal low, BigDecimal high) {

  /** Quotients are rounded outwards to so many decimals. */
  private static final int DECIMALS = 12;

  /** Refuses a range that holds nothing. */
  public Range {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("no value is from " + low + " to " + high);
    }
  }

  /** A value that is known exactly. */
  public static Range exactly(BigDecimal value) {
    return new Range(value, value);
  }

  /** A value that is known to within a distance. */
  public static Range around(BigDecimal value, BigDecimal distance) {
    return new Range(value.subtract(distance), value.add(distance));
  }

  Range plus(Range other) {
    return new Range(low.add(other.low), high.add(other.high));
  }

  Range minus(Range other) {
    return plus(other.negate());
  }

  Range negate() {
    return new Range(high.negate(), low.negate());
  }

  Range times(BigDecimal factor) {
    return hull(low.multiply(factor), high.multiply(factor));
  }

  /**
   * The quotients.
   *
   * @throws ArithmeticException where the divisor may be zero
   */
  Range dividedBy(Range divisor) {
    if (divisor.low.signum() * divisor.high.signum() <= 0) {
      throw new ArithmeticException("division by " + divisor);
    }
    BigDecimal[] lows = new BigDecimal[4];
    BigDecimal[] highs = new BigDecimal[4];
    int next = 0;
    for (BigDecimal part : new BigDecimal[] {low, high}) {
      for (BigDecimal whole : new BigDecimal[] {divisor.low, divisor.high}) {
        lows[next] = part.divide(whole, DECIMALS, RoundingMode.FLOOR);
        highs[next++] = part.divide(whole, DECIMALS, RoundingMode.CEILING);
      }
    }
    return new Range(least(lows), greatest(highs));
  }

  /** The signs of its values: -1, 0, 1. */
  Range signs() {
    return new Range(BigDecimal.valueOf(low.signum()), BigDecimal.valueOf(high.signum()));
  }

  Range inUnit(int decimalPlaces) {
    return new Range(low.movePointLeft(decimalPlaces), high.movePointLeft(decimalPlaces));
  }

  /** Whether some value is in both. */
  public boolean meets(Range other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** How far the nearest values are apart; zero where the ranges meet. */
  BigDecimal distance(Range other) {
    return low.subtract(other.high).max(other.low.subtract(high)).max(BigDecimal.ZERO);
  }

  /** Whether every value is above every value of the other. */
  boolean above(Range other) {
    return low.compareTo(other.high) > 0;
  }

  private static Range hull(BigDecimal one, BigDecimal other) {
    return new Range(one.min(other), one.max(other));
  }

  private static BigDecimal least(BigDecimal[] values) {
    return Stream.of(values).reduce(values[0], BigDecimal::min);
  }

  private static BigDecimal greatest(BigDecimal[] values) {
    return Stream.of(values).reduce(values[0], BigDecimal::max);
  }
}
