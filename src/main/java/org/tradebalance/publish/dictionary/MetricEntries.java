package org.tradebalance.publish.dictionary;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tradebalance.metric.Metric;
import org.tradebalance.trade.Frequency;

/** The metric catalogue as entries of the dictionary. */
public final class MetricEntries {

  /**
   * What a reader needs to know of a measure.
   *
   * @param name its name in the outputs
   * @param definition what it means
   * @param formula how it is computed
   * @param unit unit of its values
   * @param periods the lengths of period that it is defined for
   * @param source what it is computed from
   */
  public record MetricEntry(
      String name, String definition, String formula, String unit, String periods, String source) {}

  private MetricEntries() {}

  /** The entry of a measure. */
  public static MetricEntry of(Metric metric) {
    String periods =
        Arrays.stream(Frequency.values())
            .filter(metric::appliesTo)
            .map(Frequency::code)
            .collect(Collectors.joining(", "));
    return new MetricEntry(
        metric.code(),
        metric.definition(),
        metric.formula(),
        metric.unit().code(),
        periods,
        "exports, imports and balances of the same line");
  }
}
