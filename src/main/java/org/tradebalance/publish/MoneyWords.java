package org.tradebalance.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts of dollars as people say them: {@code $54.5 billion}, {@code −$989 million}. */
public final class MoneyWords {

  private static final String MINUS = "\u2212";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION_DOLLARS = BigDecimal.valueOf(1_000_000);
  private static final int TRILLION = 12;
  private static final int BILLION = 9;
  private static final int MILLION = 6;

  private MoneyWords() {}

  /** An amount with its sign where it is below zero. */
  public static String of(BigDecimal dollars) {
    return (dollars.signum() < 0 ? MINUS : "") + size(dollars);
  }

  /** A change: the sign stands before it, also where it is above zero. */
  public static String signed(BigDecimal dollars) {
    return (dollars.signum() > 0 ? "+" : "") + of(dollars);
  }

  /**
   * The size of an amount: trillions with one or two decimals, billions with one, millions with one
   * below a hundred, else dollars; rounded half up.
   */
  public static String size(BigDecimal dollars) {
    BigDecimal size = dollars.abs();
    BigDecimal billions = rounded(size, BILLION, 1);
    if (billions.compareTo(THOUSAND) >= 0) {
      BigDecimal trillions = rounded(size, TRILLION, 2);
      String shown = grouped(trillions);
      return "$"
          + (shown.endsWith("0") ? shown.substring(0, shown.length() - 1) : shown)
          + " trillion";
    }
    BigDecimal millions = rounded(size, MILLION, 1);
    if (rounded(size, MILLION, 0).compareTo(THOUSAND) >= 0) {
      return "$" + grouped(billions) + " billion";
    }
    if (millions.compareTo(HUNDRED) >= 0) {
      return "$" + grouped(rounded(size, MILLION, 0)) + " million";
    }
    return size.compareTo(MILLION_DOLLARS) >= 0
        ? "$" + grouped(millions) + " million"
        : "$" + grouped(rounded(size, 0, 0));
  }

  private static BigDecimal rounded(BigDecimal size, int power, int decimals) {
    return size.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
  }
}
