package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import org.tradebalance.explain.Operation;

/** A complete period against the one before and against the year before. */
public final class ChangeMetrics {

  static final MetricGroup ON_PERIOD = new MetricGroup();
  static final MetricGroup ON_YEAR = new MetricGroup();

  public static final MetricFamily CHANGE =
      ON_PERIOD.family(
          "change",
          "Change of %s on the previous period.",
          "Y[t] - Y[t-1]",
          traits(MetricUnit.USD, MetricReference.FT900_1, MissingRule.PERIOD),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.difference(place.previous(), place.amount()),
          terms -> terms.result(Operation.DIFFERENCE, terms.now(), terms.previous()));

  public static final MetricFamily CHANGE_PCT =
      ON_PERIOD.family(
          "change_pct",
          "Change of %s on the previous period, in percent of the earlier size.",
          "100 (|Y[t]| - |Y[t-1]|) / |Y[t-1]|",
          traits(MetricUnit.PERCENT, MetricReference.FT900_1, MissingRule.BASE),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.change(place.previous(), place.amount()),
          terms -> terms.result(Operation.GROWTH, terms.now(), terms.previous()));

  public static final MetricFamily CHANGE_ON_YEAR =
      ON_YEAR.family(
          "change_on_year",
          "Change of %s on the same period of the year before.",
          "Y[t] - Y[t-1y]",
          traits(MetricUnit.USD, MetricReference.FT900_1, MissingRule.PERIOD)
              .of(Applicability.WITHIN_YEAR),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.difference(place.yearBefore(), place.amount()),
          terms -> terms.result(Operation.DIFFERENCE, terms.now(), terms.yearBefore()));

  public static final MetricFamily CHANGE_ON_YEAR_PCT =
      ON_YEAR.family(
          "change_on_year_pct",
          "Change of %s on the same period of the year before, in percent of the"
              + " earlier size.",
          "100 (|Y[t]| - |Y[t-1y]|) / |Y[t-1y]|",
          traits(MetricUnit.PERCENT, MetricReference.FT900_1, MissingRule.BASE)
              .of(Applicability.WITHIN_YEAR),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.change(place.yearBefore(), place.amount()),
          terms -> terms.result(Operation.GROWTH, terms.now(), terms.yearBefore()));

  private ChangeMetrics() {}
}
