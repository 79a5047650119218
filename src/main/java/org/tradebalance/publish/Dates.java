package org.tradebalance.publish;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tradebalance.publish.StatedHistory.StatedFigure;
import org.tradebalance.trade.Period;

/** Periods as people read them. */
public final class Dates {

  private static final int MONTHS = 12;

  private Dates() {}

  /** {@code February 2025}, {@code 2024}, {@code January to February 2025}. */
  public static String full(Period period) {
    return switch (period.frequency()) {
      case MONTHLY -> month(period) + " " + period.year();
      case YEAR_TO_DATE ->
          period.lastMonth() == 1
              ? "January " + period.year()
              : "January to " + month(period) + " " + period.year();
      case QUARTERLY, ANNUAL -> period.toString();
    };
  }

  /**
   * How much older a period is than the newest one: {@code 18 months before June 2026}; empty where
   * that is less than a year.
   */
  public static String age(Period period, Period newest) {
    int months = newest.endMonth() - period.endMonth();
    return months < MONTHS ? "" : months + " months before " + full(newest);
  }

  /** A period with its age in brackets, where it has one. */
  public static String dated(Period period, Period newest) {
    String age = age(period, newest);
    return age.isEmpty() ? full(period) : full(period) + " (" + age + ")";
  }

  /** A period that may be marked. */
  public static String full(StatedFigure figure) {
    String mark = figure.mark().isEmpty() ? "" : " " + figure.mark();
    return full(figure.period()) + mark;
  }

  /** {@code Feb 25} for a month. */
  public static String brief(Period month) {
    return month(month).substring(0, 3) + " " + month.toString().substring(2, 4);
  }

  public static String month(Period period) {
    return Month.of(period.lastMonth()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
