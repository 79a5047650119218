package org.tradebalance.publish.dictionary;

import org.tradebalance.metric.Metric;

/** The metric catalogue as entries of the dictionary. */
public final class MetricEntries {

  /**
   * What a reader needs to know of a metric.
   *
   * @param name its name in the outputs
   * @param definition what it means
   * @param formula how it is computed
   * @param unit unit of its values
   * @param periods the lengths of period that it is defined for
   * @param coverage the lines and periods that it is published for
   * @param missing when there is no row or no value
   * @param source the manual or release that it is taken from
   */
  public record MetricEntry(
      String name,
      String definition,
      String formula,
      String unit,
      String periods,
      String coverage,
      String missing,
      String source) {}

  private MetricEntries() {}

  /** The entry of a metric. */
  public static MetricEntry of(Metric metric) {
    return new MetricEntry(
        metric.code(),
        metric.definition(),
        metric.formula(),
        metric.unit().code(),
        metric.applicability(),
        metric.coverage(),
        metric.missing(),
        metric.source());
  }
}
