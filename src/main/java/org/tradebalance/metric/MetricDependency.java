package org.tradebalance.metric;

/**
 * What a value of a metric rests on besides the balance of its own series and period. Where none of
 * that changed, the value has not changed.
 */
enum MetricDependency {
  /** Periods of the own series at distances that the formula names, such as the year before. */
  OWN_SERIES("the own series, in the periods that the formula names"),

  /** Every period of the own series. */
  HISTORY("the own series, in all of its periods"),

  /** As {@link #HISTORY}, and the usual size of the revisions of the dataset. */
  REVISIONS("the own series, in all of its periods, and the usual size of its revisions"),

  /** The series of the world that the partner is a part of, in the periods of the formula. */
  GROUP("the own series and that of the world"),

  /** All countries that the world is made of, beside each other in the period. */
  CROSS_SECTION("the series of all countries in the period"),

  /** The series of all products that the product is a part of, in the periods of the formula. */
  PRODUCT_TREE("the own series and that of all products"),

  /** What the partner reports of the same trade, in the period. */
  MIRROR("the own series and that of the partner's report"),

  /**
   * All months of the own series, and of the publisher's own adjustment, by X-13: computed where
   * the series is adjusted, not here.
   */
  SEASONAL_ADJUSTMENT("the seasonal adjustment of the own series");

  private final String definition;

  MetricDependency(String definition) {
    this.definition = definition;
  }

  /** What is needed, in words. */
  public String definition() {
    return definition;
  }
}
