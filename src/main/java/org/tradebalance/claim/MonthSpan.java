package org.tradebalance.claim;

import java.util.Optional;
import org.tradebalance.trade.Period;

/**
 * The months that a statement is about, as a year, half-year, quarter or month; also a run of other
 * months that such a statement needs.
 *
 * @param startMonth first month, counted from year 0
 * @param endMonth last month, counted from year 0
 */
public record MonthSpan(int startMonth, int endMonth) {

  private static final int YEAR = 12;
  private static final int HALF = 6;
  private static final int QUARTER = 3;

  /**
   * Reads {@code 2024}, {@code 2024-H1}, {@code 2024-Q3} or {@code 2024-05}.
   *
   * @throws IllegalArgumentException where the text is none of these
   */
  public static MonthSpan parse(String text) {
    if (text.length() == 7 && (text.endsWith("-H1") || text.endsWith("-H2"))) {
      MonthSpan year = of(Period.parse(text.substring(0, 4)));
      int start = text.endsWith("1") ? year.startMonth : year.startMonth + HALF;
      return new MonthSpan(start, start + HALF - 1);
    }
    try {
      return of(Period.parse(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a period such as 2024, 2024-H1, 2024-Q3 or 2024-05", e);
    }
  }

  static MonthSpan of(Period period) {
    return new MonthSpan(period.startMonth(), period.endMonth());
  }

  /** January to its last month. */
  MonthSpan toDate() {
    return new MonthSpan(Math.floorDiv(endMonth, YEAR) * YEAR, endMonth);
  }

  /** Its last months, and those before if it has fewer. */
  MonthSpan last(int months) {
    return new MonthSpan(endMonth - months + 1, endMonth);
  }

  MonthSpan later(int months) {
    return new MonthSpan(startMonth + months, endMonth + months);
  }

  int months() {
    return endMonth - startMonth + 1;
  }

  /** How many months to the next period of its kind; a year to date comes once a year. */
  int step(Window window) {
    return window == Window.YEAR_TO_DATE ? YEAR : months();
  }

  boolean isHalfYear() {
    return months() == HALF && startMonth % HALF == 0;
  }

  Period firstMonth() {
    return month(startMonth);
  }

  Period lastMonth() {
    return month(endMonth);
  }

  /** The year, quarter or month that it is; empty for other runs of months. */
  Optional<Period> period() {
    int length = months();
    if (startMonth % length != 0) {
      return Optional.empty();
    }
    int year = Math.floorDiv(startMonth, YEAR);
    return switch (length) {
      case YEAR -> Optional.of(Period.year(year));
      case QUARTER -> Optional.of(firstMonth().quarter());
      case 1 -> Optional.of(firstMonth());
      default -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    if (isHalfYear()) {
      return firstMonth().year() + (startMonth % YEAR == 0 ? "-H1" : "-H2");
    }
    return period().map(Period::toString).orElseGet(() -> firstMonth() + " to " + lastMonth());
  }

  private static Period month(int ordinal) {
    return Period.month(Math.floorDiv(ordinal, YEAR), Math.floorMod(ordinal, YEAR) + 1);
  }
}
