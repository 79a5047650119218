package org.tradebalance.normalise;

import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.DayOrder;

/**
 * How a file writes its numbers and dates, as far as its cells prove something else than its layout
 * states.
 *
 * @param numbers how it writes amounts as text; null as the layout states
 * @param wholeTextsOnly whether amounts as text are read only where they are nothing but digits,
 *     because nobody knows what other signs in them mean
 * @param exponents what is known of amounts with exponents
 * @param days which part of a date is the day
 */
record Notation(
    @Nullable NumberFormat numbers,
    boolean wholeTextsOnly,
    ExponentNotation exponents,
    DayOrder days) {

  /** As the layout states. */
  static final Notation STATED =
      new Notation(null, false, ExponentNotation.UNKNOWN, DayOrder.UNKNOWN);
}
