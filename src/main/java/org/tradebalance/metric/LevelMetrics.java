package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import org.tradebalance.explain.Operation;
import org.tradebalance.trade.Flow;

/** What one period says by itself. */
final class LevelMetrics {

  static final MetricGroup GROUP = new MetricGroup();

  public static final Metric BALANCE =
      GROUP.metric(
          "balance",
          "Exports less imports.",
          "X - M",
          traits(MetricUnit.USD, MetricReference.SNA, MissingRule.FLOW),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.amount(place.amount(Flow.BALANCE)),
          terms -> terms.figure(Flow.BALANCE));

  public static final Metric TOTAL_TRADE =
      GROUP.metric(
          "total_trade",
          "Exports plus imports.",
          "X + M",
          traits(MetricUnit.USD, MetricReference.ESCAP, MissingRule.FLOW),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.amount(place.now().totalTrade()),
          terms -> terms.both("total_trade", Operation.SUM));

  public static final Metric COVERAGE_RATIO =
      GROUP.metric(
          "coverage_ratio",
          "Coverage: exports for each dollar of imports.",
          "X / M",
          traits(MetricUnit.RATIO, MetricReference.ESCAP, MissingRule.WHOLE),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.quotient(place.amount(Flow.EXPORT), place.amount(Flow.IMPORT)),
          terms -> terms.both("coverage_ratio", Operation.QUOTIENT));

  public static final Metric NORMALISED_BALANCE =
      GROUP.metric(
          "normalised_balance",
          "Balance for each dollar of total trade, between -1 and 1.",
          "(X - M) / (X + M)",
          traits(MetricUnit.RATIO, MetricReference.ESCAP, MissingRule.WHOLE),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.quotient(place.exportsLessImports(), place.now().totalTrade()),
          terms ->
              terms.result(
                  Operation.QUOTIENT,
                  terms.both("balance", Operation.DIFFERENCE),
                  terms.both("total trade", Operation.SUM)));

  private LevelMetrics() {}
}
