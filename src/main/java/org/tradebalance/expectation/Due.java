package org.tradebalance.expectation;

import java.time.LocalDate;
import java.time.YearMonth;
import org.tradebalance.trade.Period;

/**
 * When the figures of a month are there: at the end of a day, so many months after it.
 *
 * @param day day of the month, 1 to 31; the last one of shorter months
 * @param monthsAfter how many months after the month that the figures are of
 */
public record Due(int day, int monthsAfter) {

  /** Refuses days and months that are none. */
  public Due {
    if (day < 1 || day > 31) {
      throw new IllegalArgumentException(day + " is no day of a month");
    }
    if (monthsAfter < 0 || monthsAfter > 36) {
      throw new IllegalArgumentException(monthsAfter + " months after is not 0 to 36");
    }
  }

  /** The newest month whose figures should be there on a date. */
  Period monthAt(LocalDate date) {
    YearMonth released = YearMonth.from(date);
    if (!date.isAfter(dayOf(released))) {
      released = released.minusMonths(1);
    }
    YearMonth month = released.minusMonths(monthsAfter);
    return Period.month(month.getYear(), month.getMonthValue());
  }

  /** The day by the end of which the figures of a month are there. */
  LocalDate dayFor(Period month) {
    return dayOf(YearMonth.of(month.year(), month.lastMonth()).plusMonths(monthsAfter));
  }

  private LocalDate dayOf(YearMonth month) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
