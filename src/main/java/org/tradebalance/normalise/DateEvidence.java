package org.tradebalance.normalise;

import org.tradebalance.layout.definition.CalendarDates;
import org.tradebalance.layout.definition.DayOrder;
import org.tradebalance.layout.definition.OtherPeriods;

/** What the dates of a file tell of the order of day and month. */
final class DateEvidence {

  private static final int MONTHS = 12;

  /** Characters of {@code 2009-10}. */
  private static final int FISCAL = 7;

  /** So many first days of a month, one after the other, are no chance. */
  private static final int ENOUGH = 3;

  /** Whether several days of one month may have rows; else a month has one. */
  private final boolean daily;

  private boolean firstIsDay;
  private boolean secondIsDay;
  private boolean open;
  private int firsts;
  private int seconds;

  private String fiscal = "";
  private boolean allFiscal = true;
  private String otherFiscal = "";
  private boolean asMonth;

  DateEvidence(boolean daily) {
    this.daily = daily;
  }

  /** Takes the text of a period. */
  void see(String text) {
    if (allFiscal && text.length() == FISCAL) {
      seeFiscal(text);
    }
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

  /** Takes {@code 2009-10}: October, or the year from some month of 2009 on. */
  private void seeFiscal(String text) {
    char between = text.charAt(4);
    if (between != '-' && between != '/' && between != '.') {
      return;
    }
    if (!OtherPeriods.isFiscal(text)) {
      allFiscal = false;
    } else if (fiscal.isEmpty()) {
      fiscal = text;
    } else if (!text.equals(fiscal)) {
      otherFiscal = text;
    }
    asMonth |= text.charAt(5) < '1' || (text.charAt(5) == '1' && text.charAt(6) <= '2');
  }

  /**
   * Two texts that prove that what may be months are fiscal years: each is two years one after the
   * other. Empty where they are not.
   */
  String fiscalYears() {
    return asMonth && allFiscal && !otherFiscal.isEmpty() ? fiscal + ", " + otherFiscal : "";
  }

  /** Whether all dates can be read in that order, or need none. */
  boolean areReadAs(DayOrder days) {
    return !open || (days != DayOrder.UNKNOWN && days == order());
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
