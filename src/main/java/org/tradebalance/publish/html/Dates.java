package org.tradebalance.publish.html;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tradebalance.publish.StatedHistory.StatedFigure;
import org.tradebalance.trade.Period;

/** Periods as people read them. */
final class Dates {

  private Dates() {}

  /** {@code February 2025}, {@code 2024}, {@code January to February 2025}. */
  static String full(Period period) {
    return switch (period.frequency()) {
      case MONTHLY -> month(period) + " " + period.year();
      case YEAR_TO_DATE ->
          period.lastMonth() == 1
              ? "January " + period.year()
              : "January to " + month(period) + " " + period.year();
      case QUARTERLY, ANNUAL -> period.toString();
    };
  }

  /** A period that may be marked. */
  static String full(StatedFigure figure) {
    String mark = figure.mark().isEmpty() ? "" : " " + figure.mark();
    return full(figure.period()) + mark;
  }

  /** {@code Feb 25} for a month. */
  static String brief(Period month) {
    return month(month).substring(0, 3) + " " + month.toString().substring(2, 4);
  }

  static String month(Period period) {
    return Month.of(period.lastMonth()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
