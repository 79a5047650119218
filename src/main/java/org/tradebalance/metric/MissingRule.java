package org.tradebalance.metric;

/** When a metric has no row, or a row without a value. */
enum MissingRule {
  FLOW("no row: exports or imports are missing"),
  PERIOD("no row: a period that it needs is missing or incomplete"),
  BASE(
      "no row: a period that it needs is missing or incomplete; zero_base: nothing to compare with;"
          + " sign_change: surplus against deficit"),
  WHOLE("no row: one of the figures is missing; zero_base: the whole is zero"),
  PARTNERS("no row: the series has no countries"),
  RECORD(
      "no row: the figure is missing, incomplete or zero, or there is no other period to compare it"
          + " with; record: no earlier period of the history comes up to it"),
  NEIGHBOUR(
      "no row: the figure is missing or incomplete, or the only one; stable, tie_within_rounding,"
          + " within_usual_revision: whether its place could be another"),
  POSITION(
      "no row: the balance is missing or incomplete; stable, tie_within_rounding,"
          + " within_usual_revision: whether its sign could be another"),
  MIRROR(
      "no row: the partner's report is not at hand; not_independent: one is made from the other"),
  COUNTERPART(
      "no row: the publisher's own adjustment is not at hand; not_seasonal, poor_quality:"
          + " diagnostics of ours"),
  ADJUSTMENT("too_short, gap: not adjusted; not_seasonal, poor_quality: diagnostics");

  private final String words;

  MissingRule(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
