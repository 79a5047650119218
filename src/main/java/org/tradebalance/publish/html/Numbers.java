package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them: grouped, rounded half up, with a true minus sign. */
final class Numbers {

  /** In place of a figure that is missing. */
  static final String NONE = "n.a.";

  private static final int GROUP = 3;

  private Numbers() {}

  static String show(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    StringBuilder shown = new StringBuilder(digits);
    for (int at = point - GROUP; at > 0; at -= GROUP) {
      shown.insert(at, ',');
    }
    return (rounded.signum() < 0 ? "\u2212" : "") + shown;
  }

  /** With a plus where it is above zero. */
  static String signed(BigDecimal value, int decimals) {
    String shown = show(value, decimals);
    return value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0 ? "+" + shown : shown;
  }

  /** A percentage with one decimal. */
  static String percent(@Nullable BigDecimal value) {
    return value == null ? NONE : show(value, 1) + "\u00A0%";
  }

  /** A change in percent with its sign. */
  static String change(@Nullable BigDecimal value) {
    return value == null ? NONE : signed(value, 1) + "\u00A0%";
  }

  static String count(long count) {
    return show(BigDecimal.valueOf(count), 0);
  }
}
