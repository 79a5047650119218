package org.tradebalance.metric;

import java.util.List;
import java.util.Map;
import org.tradebalance.trade.Flow;

/** A metric that exists for several flows alike, defined once for all of them. */
public final class MetricFamily {

  private final Map<Flow, Metric> metrics;

  MetricFamily(Map<Flow, Metric> metrics) {
    this.metrics = metrics;
  }

  /**
   * The metric of one flow.
   *
   * @throws IllegalStateException where it is not defined for the flow
   */
  public Metric of(Flow flow) {
    Metric metric = metrics.get(flow);
    if (metric == null) {
      throw new IllegalStateException("none of " + metrics.values() + " is of " + flow.code());
    }
    return metric;
  }

  public Metric exports() {
    return of(Flow.EXPORT);
  }

  public Metric imports() {
    return of(Flow.IMPORT);
  }

  public Metric balance() {
    return of(Flow.BALANCE);
  }

  /** The metrics, in the order of the flows. */
  public List<Metric> all() {
    return List.copyOf(metrics.values());
  }
}
