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
    // By hand: a formatter costs more than all the rest of a page of numbers.
    StringBuilder text = new StringBuilder(rounded.abs().toPlainString());
    int point = text.indexOf(".");
    for (int at = (point < 0 ? text.length() : point) - GROUP; at > 0; at -= GROUP) {
      text.insert(at, ',');
    }
    return (rounded.signum() < 0 ? "\u2212" : "") + text;
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

  /** A contribution in percentage points with its sign. */
  static String points(@Nullable BigDecimal value) {
    return value == null ? NONE : signed(value, 1);
  }

  static String count(long count) {
    return show(BigDecimal.valueOf(count), 0);
  }
}
