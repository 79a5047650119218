package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import java.util.List;
import org.tradebalance.trade.Flow;

/** What the seasonal adjustment says of itself. It gives the values; here is what they mean. */
public final class AdjustmentMetrics {

  static final MetricGroup QUALITIES = new MetricGroup();
  static final MetricGroup DISTANCES = new MetricGroup();

  public static final MetricFamily ADJUSTMENT_QUALITY =
      QUALITIES.family(
          "adjustment_quality",
          "Quality of the seasonal adjustment of %s by X-13, below 1 acceptable.",
          "Q of M1 to M11 of Y",
          traits(MetricUnit.RATIO, MetricReference.ADJUSTMENT, MissingRule.ADJUSTMENT)
              .of(Applicability.MONTHLY)
              .within(Reach.LATEST),
          MetricDependency.SEASONAL_ADJUSTMENT,
          Formula.none(),
          Formula.none());

  public static final MetricFamily ADJUSTMENT_DISTANCE_PCT =
      DISTANCES.family(
          "adjustment_distance_pct",
          "Mean distance of our seasonal adjustment of %s from the publisher's own, of"
              + " all months that both have, in percent.",
          "100 (sum |X-13 of Y - published Y|) / sum |published Y|",
          traits(MetricUnit.PERCENT, MetricReference.ADJUSTMENT, MissingRule.COUNTERPART)
              .of(Applicability.MONTHLY)
              .within(Reach.LATEST),
          MetricDependency.SEASONAL_ADJUSTMENT,
          Formula.none(),
          Formula.none());

  /** A balance may be next to nothing: the percentage of one month says nothing of it. */
  public static final MetricFamily ADJUSTMENT_DISTANCE_MAX_PCT =
      DISTANCES.family(
          "adjustment_distance_max_pct",
          List.of(Flow.EXPORT, Flow.IMPORT),
          "Largest distance of our seasonal adjustment of %s from the publisher's own"
              + " in one month, in percent.",
          "max of 100 |X-13 of Y - published Y| / |published Y|",
          traits(MetricUnit.PERCENT, MetricReference.ADJUSTMENT, MissingRule.COUNTERPART)
              .of(Applicability.MONTHLY)
              .within(Reach.LATEST),
          MetricDependency.SEASONAL_ADJUSTMENT,
          Formula.none(),
          Formula.none());

  public static final MetricFamily DIRECT =
      DISTANCES.family(
          "direct",
          List.of(Flow.BALANCE),
          "Seasonal adjustment of %s itself, beside that of exports less that of" + " imports.",
          "X-13 of Y",
          traits(MetricUnit.USD, MetricReference.ADJUSTMENT, MissingRule.ADJUSTMENT)
              .of(Applicability.MONTHLY),
          MetricDependency.SEASONAL_ADJUSTMENT,
          Formula.none(),
          Formula.none());

  public static final MetricFamily DIRECT_GAP =
      DISTANCES.family(
          "direct_gap",
          List.of(Flow.BALANCE),
          "What the direct adjustment of %s exceeds the indirect one by.",
          "X-13 of Y - (X-13 of exports - X-13 of imports)",
          traits(MetricUnit.USD, MetricReference.ADJUSTMENT, MissingRule.ADJUSTMENT)
              .of(Applicability.MONTHLY),
          MetricDependency.SEASONAL_ADJUSTMENT,
          Formula.none(),
          Formula.none());

  private AdjustmentMetrics() {}
}
