package org.tradebalance.normalise;

import java.math.BigDecimal;
import org.tradebalance.layout.RecordBytes;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Unit;

/**
 * Reads amounts in the plainest notation, digits with at most one decimal point, straight from
 * their bytes. Whatever is written otherwise, has more decimals than the unit or does not fit is
 * left to {@link AmountReader}.
 */
final class PlainAmounts {

  /** What is left to the general way; no amount is that small. */
  static final long OTHERWISE = Long.MIN_VALUE;

  /** Digits that are sure to fit. */
  private static final int DIGITS = 18;

  private static final long[] POWERS = new long[DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int at = 1; at < POWERS.length; at++) {
      POWERS[at] = 10 * POWERS[at - 1];
    }
  }

  private final int decimals;

  /** Thousandths of a dollar in one unit of the last decimal; 0 where that is no whole number. */
  private final long factor;

  PlainAmounts(Layout layout) {
    Unit unit = layout.unit();
    boolean digitsAreMarks =
        layout.marks().instead().keySet().stream().anyMatch(mark -> mark.matches("[0-9.]+"));
    this.decimals = unit.decimals();
    this.factor = digitsAreMarks ? 0 : factor(unit);
  }

  private static long factor(Unit unit) {
    if (!unit.point().equals(".") || unit.decimals() > DIGITS || unit.decimals() < 0) {
      return 0;
    }
    try {
      return unit.dollars()
          .movePointRight(3)
          .multiply(BigDecimal.ONE.movePointLeft(unit.decimals()))
          .longValueExact();
    } catch (ArithmeticException e) {
      return 0;
    }
  }

  /** The amount in thousandths of a dollar, or {@link #OTHERWISE}. */
  long read(RecordBytes row, int column) {
    byte[] bytes = row.bytes();
    int at = row.from(column);
    int end = row.to(column);
    if (end - at > DIGITS + 1 || factor == 0) {
      return OTHERWISE;
    }
    long value = 0;
    int start = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      value = 10 * value + bytes[at++] - '0';
    }
    if (at == start || at - start > DIGITS) {
      return OTHERWISE;
    }
    int missing = decimals;
    if (at < end) {
      int first = at + 1;
      if (bytes[at] != '.' || first == end || end - first > decimals) {
        return OTHERWISE;
      }
      for (at = first; at < end; at++) {
        if (bytes[at] < '0' || bytes[at] > '9') {
          return OTHERWISE;
        }
        value = 10 * value + bytes[at] - '0';
      }
      missing -= end - first;
    }
    // A product that leaves 64 bits is left to the general way too, which refuses it.
    long scale = POWERS[missing];
    long high = Math.multiplyHigh(value, scale);
    long scaled = value * scale;
    if (high != 0 || scaled < 0) {
      return OTHERWISE;
    }
    return Math.multiplyHigh(scaled, factor) == 0 && scaled * factor >= 0
        ? scaled * factor
        : OTHERWISE;
  }
}
