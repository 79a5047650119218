package org.tradebalance.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The shortest decimal text that reads back as the same {@code double}, written as the publisher's
 * program writes it: {@code 15134}, {@code 41083.99210999999}, {@code 9.6e-05}. Not {@link
 * Double#toString}, which before JDK 19 may give a digit too many.
 */
final class ShortestDecimal {
  /** A double keeps every decimal of 15 significant digits, and 17 tell any two doubles apart. */
  private static final int DIGITS_ALWAYS_KEPT = 15;

  private static final int DIGITS_ALWAYS_ENOUGH = 17;
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private ShortestDecimal() {}

  static String of(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT) {
      return shortest.toPlainString();
    }
    String mantissa = shortest.movePointRight(-exponent).toPlainString();
    return String.format(Locale.ROOT, "%se-%02d", mantissa, -exponent);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = DIGITS_ALWAYS_KEPT; digits < DIGITS_ALWAYS_ENOUGH; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(DIGITS_ALWAYS_ENOUGH, RoundingMode.HALF_EVEN));
  }
}
