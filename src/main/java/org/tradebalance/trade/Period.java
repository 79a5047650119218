package org.tradebalance.trade;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar period: a year, a quarter, a month, or a year to date. Written as in ISO 8601 ({@code
 * 2024}, {@code 2024-Q3}, {@code 2024-05}); a year to date is written as its last month.
 *
 * @param frequency the kind of period
 * @param ordinal counts years, quarters or months since year 0
 */
public record Period(Frequency frequency, int ordinal) implements Comparable<Period>, Serializable {

  /** The first year that there can be. */
  public static final int FIRST_YEAR = 1700;

  private static final int LAST_YEAR = 2199;

  /** Refuses years outside 1700 to 2199. */
  public Period {
    int year = Math.floorDiv(ordinal, perYear(frequency));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR);
    }
  }

  /** The calendar year. */
  public static Period year(int year) {
    return new Period(Frequency.ANNUAL, year);
  }

  /** Quarter 1 to 4 of a year. */
  public static Period quarter(int year, int quarter) {
    return new Period(Frequency.QUARTERLY, year * 4 + within(quarter, 4) - 1);
  }

  /** Month 1 to 12 of a year. */
  public static Period month(int year, int month) {
    return new Period(Frequency.MONTHLY, year * 12 + within(month, 12) - 1);
  }

  /** January to the given month, inclusive. */
  public static Period yearToDate(int year, int lastMonth) {
    return new Period(Frequency.YEAR_TO_DATE, year * 12 + within(lastMonth, 12) - 1);
  }

  /**
   * Reads {@code 2024}, {@code 2024-Q3} or {@code 2024-05}.
   *
   * @throws IllegalArgumentException where the text is none of these
   */
  public static Period parse(String text) {
    int length = text.length();
    if (length >= 4 && digits(text, 0, 4)) {
      int year = Integer.parseInt(text, 0, 4, 10);
      if (length == 4) {
        return year(year);
      }
      if (length == 7 && text.charAt(4) == '-') {
        if (text.charAt(5) == 'Q' && digits(text, 6, 7)) {
          return quarter(year, text.charAt(6) - '0');
        }
        if (digits(text, 5, 7)) {
          return month(year, Integer.parseInt(text, 5, 7, 10));
        }
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a period such as 2024, 2024-Q3 or 2024-05");
  }

  /** Reads what {@link #toString} wrote for a period of the given frequency. */
  public static Period parse(Frequency frequency, String text) {
    Period parsed = parse(text);
    Period period =
        frequency == Frequency.YEAR_TO_DATE && parsed.frequency == Frequency.MONTHLY
            ? new Period(frequency, parsed.ordinal)
            : parsed;
    if (period.frequency != frequency) {
      throw new IllegalArgumentException("'" + text + "' is not " + frequency.code());
    }
    return period;
  }

  /** The calendar year that the period lies in. */
  public int year() {
    return Math.floorDiv(ordinal, perYear(frequency));
  }

  /** The month, 1 to 12, that ends the period. */
  public int lastMonth() {
    int months = 12 / perYear(frequency);
    return (Math.floorMod(ordinal, perYear(frequency)) + 1) * months;
  }

  /** The first month of the period, counted in months since year 0. */
  public int startMonth() {
    return switch (frequency) {
      case ANNUAL, YEAR_TO_DATE -> year() * 12;
      case QUARTERLY -> endMonth() - 2;
      case MONTHLY -> endMonth();
    };
  }

  /** The last month of the period, counted in months since year 0. */
  public int endMonth() {
    return year() * 12 + lastMonth() - 1;
  }

  /** The period just before; for a year to date, the one that ends a month earlier. */
  public Period previous() {
    return new Period(frequency, ordinal - 1);
  }

  /** The period just after. */
  public Period next() {
    return new Period(frequency, ordinal + 1);
  }

  /** The same period of the year before. */
  public Period yearBefore() {
    return new Period(frequency, ordinal - perYear(frequency));
  }

  /** The months it is made of, in order; a month is made of itself. */
  public List<Period> months() {
    Period[] months = new Period[monthCount()];
    for (int at = 0; at < months.length; at++) {
      months[at] = new Period(Frequency.MONTHLY, startMonth() + at);
    }
    return List.of(months);
  }

  /** How many months it is made of. */
  public int monthCount() {
    return endMonth() - startMonth() + 1;
  }

  /** The quarter that a month lies in. */
  public Period quarter() {
    return quarter(year(), (lastMonth() + 2) / 3);
  }

  @Override
  public int compareTo(Period other) {
    return frequency == other.frequency
        ? Integer.compare(ordinal, other.ordinal)
        : frequency.compareTo(other.frequency);
  }

  /** As a record's own, spelled out: periods are looked up millions of times in a young machine. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Period other
        && ordinal == other.ordinal
        && frequency == other.frequency;
  }

  @Override
  public int hashCode() {
    return 31 * ordinal + frequency.hashCode();
  }

  @Override
  public String toString() {
    return switch (frequency) {
      case ANNUAL -> Integer.toString(year());
      case QUARTERLY -> year() + "-Q" + lastMonth() / 3;
      case MONTHLY, YEAR_TO_DATE -> year() + (lastMonth() < 10 ? "-0" : "-") + lastMonth();
    };
  }

  private static int perYear(Frequency frequency) {
    return switch (frequency) {
      case ANNUAL -> 1;
      case QUARTERLY -> 4;
      case MONTHLY, YEAR_TO_DATE -> 12;
    };
  }

  private static boolean digits(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int within(int value, int last) {
    if (value < 1 || value > last) {
      throw new IllegalArgumentException(value + " is not between 1 and " + last);
    }
    return value;
  }
}
