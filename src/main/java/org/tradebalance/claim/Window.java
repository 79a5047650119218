package org.tradebalance.claim;

import org.tradebalance.trade.Coded;

/** Over which months a statement sums or averages, given its period. */
enum Window implements Coded {
  /** The period itself. */
  PERIOD(""),

  /** January to the month. */
  YEAR_TO_DATE("ytd"),

  /** The half-year; the word says no more than the period. */
  HALF_YEAR("half_year"),

  /** The average of the month and the two before it. */
  AVERAGE_3M("average_3m"),

  /** The average month of the period. */
  MONTHLY_AVERAGE("monthly_average");

  private final String code;

  Window(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The months to sum. */
  MonthSpan over(MonthSpan period) {
    return switch (this) {
      case PERIOD, HALF_YEAR, MONTHLY_AVERAGE -> period;
      case YEAR_TO_DATE -> period.toDate();
      case AVERAGE_3M -> period.last(3);
    };
  }

  /** What to divide the sum by. */
  int divisor(MonthSpan period) {
    return switch (this) {
      case PERIOD, HALF_YEAR, YEAR_TO_DATE -> 1;
      case AVERAGE_3M -> 3;
      case MONTHLY_AVERAGE -> period.months();
    };
  }

  /** The window as the key of a quantity: a half-year is a period like others. */
  Window plain() {
    return this == HALF_YEAR ? PERIOD : this;
  }

  /**
   * Refuses a period that the window has no meaning for.
   *
   * @throws IllegalArgumentException saying what is expected
   */
  void check(MonthSpan period) {
    switch (this) {
      case PERIOD -> {}
      case YEAR_TO_DATE, AVERAGE_3M -> expect(period.months() == 1, period, "a month");
      case HALF_YEAR -> expect(period.isHalfYear(), period, "a half-year such as 2024-H1");
      case MONTHLY_AVERAGE -> expect(period.months() > 1, period, "longer than a month");
    }
  }

  private void expect(boolean fits, MonthSpan period, String expected) {
    if (!fits) {
      throw new IllegalArgumentException(
          "period " + period + " with " + code + ": expected " + expected);
    }
  }
}
