package org.tradebalance.metric;

import org.tradebalance.trade.Frequency;

/** For which periods a metric is defined. */
enum Applicability {
  /** Years, quarters and months. */
  ALWAYS("years, quarters, months"),

  /** Quarters and months, where the period before is not the one of a year before. */
  WITHIN_YEAR("quarters, months"),

  MONTHLY("months"),

  ANNUAL("years");

  private final String words;

  Applicability(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean to(Frequency frequency) {
    return switch (this) {
      case ALWAYS -> frequency != Frequency.YEAR_TO_DATE;
      case WITHIN_YEAR -> frequency == Frequency.QUARTERLY || frequency == Frequency.MONTHLY;
      case MONTHLY -> frequency == Frequency.MONTHLY;
      case ANNUAL -> frequency == Frequency.ANNUAL;
    };
  }
}
