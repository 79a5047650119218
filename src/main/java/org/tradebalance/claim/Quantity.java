package org.tradebalance.claim;

/**
 * The amount that a statement of a level is about; two statements with the same quantity must
 * agree.
 *
 * @param window over which months
 * @param subject balance, exports, imports or total trade
 * @param series of which series
 * @param period when
 */
record Quantity(Window window, Subject subject, Claim.StatedSeries series, MonthSpan period) {

  static Quantity of(Claim claim) {
    return new Quantity(
        claim.statistic().window().plain(),
        claim.statistic().subject().plain(),
        claim.series(),
        claim.period());
  }

  /** The values that the statement of a level allows, in dollars. */
  static Range stated(Claim claim) {
    return claim.statistic().subject().plain(claim.stated().inUnit(-claim.unit().decimalPlaces()));
  }

  Quantity of(Subject other) {
    return new Quantity(window, other, series, period);
  }

  Quantity of(Claim.StatedSeries other) {
    return new Quantity(window, subject, other, period);
  }

  Quantity over(Window other) {
    return new Quantity(other, subject, series, period);
  }

  Quantity in(MonthSpan other) {
    return new Quantity(window, subject, series, other);
  }
}
