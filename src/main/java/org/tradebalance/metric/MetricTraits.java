package org.tradebalance.metric;

/**
 * What a metric has in common with others.
 *
 * @param unit of the value
 * @param reference the manual or release that it is taken from, as precise as it can be named
 * @param missing when there is no row, or a row without a value
 * @param applicability for which periods it is defined
 * @param reach for which of them it is published
 */
record MetricTraits(
    MetricUnit unit,
    MetricReference reference,
    MissingRule missing,
    Applicability applicability,
    Reach reach) {

  /** Of all periods, published everywhere. */
  static MetricTraits traits(MetricUnit unit, MetricReference reference, MissingRule missing) {
    return new MetricTraits(unit, reference, missing, Applicability.ALWAYS, Reach.EVERYWHERE);
  }

  /** The same of some periods only. */
  MetricTraits of(Applicability periods) {
    return new MetricTraits(unit, reference, missing, periods, reach);
  }

  /** The same, published of some series and periods only. */
  MetricTraits within(Reach published) {
    return new MetricTraits(unit, reference, missing, applicability, published);
  }
}
