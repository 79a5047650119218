package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.Operation;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/** The countries that make up the world: how many of which sign, how concentrated. */
public final class CountryMetrics {

  static final MetricGroup COUNTS = new MetricGroup();
  static final MetricGroup CONCENTRATION = new MetricGroup();

  private static final MetricTraits COUNT =
      traits(MetricUnit.COUNT, MetricReference.FT900_19, MissingRule.PARTNERS);

  /** The smallest size that there is: every balance other than zero counts. */
  private static final Usd ANY = new Usd(1);

  public static final Metric PARTNER_SURPLUS_COUNT =
      COUNTS.metric(
          "partner_surplus_count",
          "Number of countries with which there is a surplus, however small.",
          "count of countries with B > 0",
          COUNT,
          MetricDependency.CROSS_SECTION,
          place -> count(place, 1, ANY),
          terms -> terms.dated(Operation.COUNT_ABOVE_ZERO, terms.balances()));

  public static final Metric PARTNER_DEFICIT_COUNT =
      COUNTS.metric(
          "partner_deficit_count",
          "Number of countries with which there is a deficit, however small.",
          "count of countries with B < 0",
          COUNT,
          MetricDependency.CROSS_SECTION,
          place -> count(place, -1, ANY),
          terms -> terms.dated(Operation.COUNT_BELOW_ZERO, terms.balances()));

  public static final Metric PARTNER_BALANCED_COUNT =
      COUNTS.metric(
          "partner_balanced_count",
          "Number of countries with which exports equal imports, both zero included.",
          "count of countries with B = 0",
          COUNT,
          MetricDependency.CROSS_SECTION,
          place -> count(place, 0, ANY),
          terms -> terms.dated(Operation.COUNT_ZERO, terms.balances()));

  public static final Metric PARTNER_SURPLUS_COUNT_ROUNDED =
      COUNTS.metric(
          "partner_surplus_count_rounded",
          "Number of countries with a surplus of half a quoted unit or more, 5 million"
              + " dollars.",
          "count of countries with B >= h, h half a quoted unit",
          COUNT,
          MetricDependency.CROSS_SECTION,
          place -> count(place, 1, Scope.HALF_QUOTED_UNIT),
          terms -> terms.result(Operation.COUNT_QUOTED_ABOVE, terms.balances()));

  public static final Metric PARTNER_DEFICIT_COUNT_ROUNDED =
      COUNTS.metric(
          "partner_deficit_count_rounded",
          "Number of countries with a deficit of half a quoted unit or more, 5 million"
              + " dollars.",
          "count of countries with B <= -h, h half a quoted unit",
          COUNT,
          MetricDependency.CROSS_SECTION,
          place -> count(place, -1, Scope.HALF_QUOTED_UNIT),
          terms -> terms.result(Operation.COUNT_QUOTED_BELOW, terms.balances()));

  public static final Metric PARTNER_BALANCED_COUNT_ROUNDED =
      COUNTS.metric(
          "partner_balanced_count_rounded",
          "Number of countries with a balance of less than half a quoted unit either way,"
              + " 5 million dollars.",
          "count of countries with B between -h and h, h half a quoted unit",
          COUNT,
          MetricDependency.CROSS_SECTION,
          place -> count(place, 0, Scope.HALF_QUOTED_UNIT),
          terms -> terms.result(Operation.COUNT_QUOTED_ZERO, terms.balances()));

  public static final MetricFamily HHI =
      CONCENTRATION.openFamily(
          "hhi",
          List.of(Flow.EXPORT, Flow.IMPORT),
          "Concentration of %s on countries: sum of the squared shares in percent; 10000"
              + " is one country only.",
          "sum of (100 Y[p] / sum of Y)^2",
          concentration(MetricUnit.INDEX),
          MetricDependency.CROSS_SECTION,
          flow -> place -> ofAll(place, countries -> countries.concentration(flow)),
          terms -> terms.of().result(Operation.CONCENTRATION, terms.countries()));

  public static final MetricFamily LARGEST_4_PCT =
      CONCENTRATION.openFamily(
          "largest_4_pct",
          List.of(Flow.EXPORT, Flow.IMPORT),
          "Share of the four largest countries in the %s of all countries.",
          "100 (sum of four largest Y[p]) / sum of Y",
          concentration(MetricUnit.PERCENT),
          MetricDependency.CROSS_SECTION,
          flow -> place -> ofAll(place, countries -> countries.largest(flow)),
          terms -> terms.of().result(Operation.LARGEST_4, terms.countries()));

  public static final Metric DEFICIT_LARGEST_4_PCT =
      CONCENTRATION.metric(
          "deficit_largest_4_pct",
          "Share of the four largest deficits in the sum of the deficits with countries.",
          "100 (sum of four largest -B[p]) / sum of -B, B < 0",
          concentration(MetricUnit.PERCENT),
          MetricDependency.CROSS_SECTION,
          place -> ofAll(place, countries -> countries.largest(-1)),
          terms -> terms.result(Operation.LARGEST_4, terms.sizes(-1)));

  private CountryMetrics() {}

  private static MetricTraits concentration(MetricUnit unit) {
    return traits(unit, MetricReference.CONCENTRATION, MissingRule.PARTNERS);
  }

  private static @Nullable MetricResult count(SeriesPeriod place, int sign, Usd threshold) {
    return ofAll(place, countries -> MetricResult.count(countries.count(sign, threshold)));
  }

  private static @Nullable MetricResult ofAll(
      SeriesPeriod place, Formula<CrossSection, MetricResult> formula) {
    CrossSection countries = place.countries();
    return countries == null ? null : formula.of(countries);
  }
}
