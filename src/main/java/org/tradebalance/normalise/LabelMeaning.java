package org.tradebalance.normalise;

import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.PeriodLength;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.definition.Times;

/** Reads the times that a row label names. */
final class LabelMeaning {

  private LabelMeaning() {}

  /**
   * What the label and its rule say.
   *
   * @throws IllegalArgumentException where a year, quarter or month is impossible
   */
  static Meaning of(RowLabels.Found found) {
    String year = found.part("year");
    String quarter = found.part("quarter");
    return found
        .rule()
        .says()
        .over(
            Meaning.ofTime(
                span(found.rule().kind()),
                year == null ? null : Integer.valueOf(year),
                quarter == null ? null : Integer.valueOf(Times.quarter(quarter)),
                month(found)));
  }

  /** The month; January where the label of a year to date leaves it out ("Jan. -"). */
  private static @Nullable Integer month(RowLabels.Found found) {
    String month = found.part("month");
    if (month != null) {
      return Times.month(month);
    }
    return found.rule().kind() == RowKind.YEAR_TO_DATE ? 1 : null;
  }

  private static @Nullable PeriodLength span(RowKind kind) {
    return switch (kind) {
      case YEAR -> PeriodLength.YEAR;
      case QUARTER -> PeriodLength.QUARTER;
      case MONTH -> PeriodLength.MONTH;
      case YEAR_TO_DATE -> PeriodLength.YEAR_TO_DATE;
      case SECTION, FIGURES, SUBSTITUTE, TOTAL, IGNORE -> null;
    };
  }
}
