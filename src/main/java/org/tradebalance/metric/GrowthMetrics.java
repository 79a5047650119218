package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** A complete period against a year further back. */
final class GrowthMetrics {

  static final MetricGroup COMPOUND = new MetricGroup();
  static final MetricGroup INDICES = new MetricGroup();

  public static final MetricFamily CAGR_5Y_PCT =
      COMPOUND.family(
          "cagr_5y_pct",
          "Average yearly growth of %s over five years, compounded, in percent.",
          "100 ((|Y[t]| / |Y[t-5y]|)^(1/5) - 1)",
          traits(MetricUnit.PERCENT, MetricReference.GROWTH, MissingRule.BASE)
              .of(Applicability.ANNUAL)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.OWN_SERIES,
          place -> yearly(place, 5),
          terms -> terms.result(Operation.GROWTH_5Y, terms.now(), back(terms, 5)));

  public static final MetricFamily CAGR_10Y_PCT =
      COMPOUND.family(
          "cagr_10y_pct",
          "Average yearly growth of %s over ten years, compounded, in percent.",
          "100 ((|Y[t]| / |Y[t-10y]|)^(1/10) - 1)",
          traits(MetricUnit.PERCENT, MetricReference.GROWTH, MissingRule.BASE)
              .of(Applicability.ANNUAL)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.OWN_SERIES,
          place -> yearly(place, 10),
          terms -> terms.result(Operation.GROWTH_10Y, terms.now(), back(terms, 10)));

  public static final MetricFamily INDEX =
      INDICES.family(
          "index",
          "Size of %s where the average of 2017 is 100.",
          "100 |Y[t]| / (|Y[2017]| / periods of a year)",
          traits(MetricUnit.INDEX, MetricReference.GROWTH, MissingRule.BASE)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.OWN_SERIES,
          GrowthMetrics::index,
          terms ->
              terms.result(
                  operation(terms.period()), terms.now(), terms.at(Period.year(Scope.BASE_YEAR))));

  private GrowthMetrics() {}

  private static @Nullable MetricResult yearly(FlowPeriod place, int years) {
    Usd from = place.year(place.period().year() - years);
    return from == null ? null : Ratios.yearly(from, place.amount(), years);
  }

  private static @Nullable Term back(FlowTerms terms, int years) {
    return terms.at(Period.year(terms.period().year() - years));
  }

  private static @Nullable MetricResult index(FlowPeriod place) {
    Usd base = place.year(Scope.BASE_YEAR);
    if (base == null) {
      return null;
    }
    if (base.signum() * place.amount().signum() < 0) {
      return new MetricResult(null, MetricState.SIGN_CHANGE);
    }
    int perYear = 12 / place.period().monthCount();
    return Ratios.of(
        place.amount().abs().toBigDecimal().multiply(BigDecimal.valueOf(100L * perYear)),
        base.abs().toBigDecimal());
  }

  private static Operation operation(Period period) {
    return switch (period.frequency()) {
      case ANNUAL, YEAR_TO_DATE -> Operation.INDEX_OF_YEAR;
      case QUARTERLY -> Operation.INDEX_OF_QUARTER;
      case MONTHLY -> Operation.INDEX_OF_MONTH;
    };
  }
}
