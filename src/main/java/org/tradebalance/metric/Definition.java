package org.tradebalance.metric;

/**
 * What a metric is.
 *
 * @param text one sentence
 * @param formula X exports, M imports, B balance, T total trade, p a partner, t the period, t-1 the
 *     one before, t-1y the same period of the year before
 * @param source the manual or release that the metric is taken from, as precise as it can be named
 * @param unit of the value
 * @param applies for which periods it is defined
 * @param reach for which of them it is published
 * @param missing when there is no row, or a row without a value
 */
record Definition(
    String text,
    String formula,
    Source source,
    MetricUnit unit,
    Applies applies,
    Reach reach,
    Missing missing) {}
