package org.tradebalance.normalise;

import org.tradebalance.layout.definition.CalendarDates;
import org.tradebalance.layout.definition.DayOrder;

/** What the dates of a file tell of the order of day and month. */
final class DateEvidence {

  private static final int MONTHS = 12;

  /** So many first days of a month, one after the other, are no chance. */
  private static final int ENOUGH = 3;

  /** Whether several days of one month may have rows; else a month has one. */
  private final boolean daily;

  private boolean firstIsDay;
  private boolean secondIsDay;
  private boolean open;
  private int firsts;
  private int seconds;

  DateEvidence(boolean daily) {
    this.daily = daily;
  }

  /** Takes the text of a period. */
  void see(String text) {
    if (text.length() < 8
        || (Character.isDigit(text.charAt(1)) && Character.isDigit(text.charAt(2)))) {
      return;
    }
    int[] parts = CalendarDates.beforeYear(text);
    if (parts == null) {
      return;
    }
    firstIsDay |= parts[0] > MONTHS;
    secondIsDay |= parts[1] > MONTHS;
    open |= parts[0] <= MONTHS && parts[1] <= MONTHS && parts[0] != parts[1];
    firsts |= 1 << parts[0];
    seconds |= 1 << parts[1];
  }

  /** What is proved, where some date needs it. */
  DayOrder order() {
    if (!open || (firstIsDay && secondIsDay)) {
      return DayOrder.UNKNOWN;
    }
    if (firstIsDay || secondIsDay) {
      return firstIsDay ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }
    if (!daily && firsts == 1 << 1 && Integer.bitCount(seconds) >= ENOUGH) {
      return DayOrder.DAY_FIRST;
    }
    return !daily && seconds == 1 << 1 && Integer.bitCount(firsts) >= ENOUGH
        ? DayOrder.MONTH_FIRST
        : DayOrder.UNKNOWN;
  }
}
