package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Both sides of the same trade beside each other: what one exports, the other imports. */
public final class MirrorMetrics {

  static final MetricGroup GROUP = new MetricGroup();

  private static final List<Flow> SIDES = List.of(Flow.EXPORT, Flow.IMPORT);

  /**
   * Canada and the United States exchange their import data and publish them as each other's
   * exports since 1990 (FT-900, information on goods and services).
   */
  private static final Set<String> EXCHANGE = Set.of("USA", "CAN");

  private static final int EXCHANGE_SINCE = 1990;

  /** Imports CIF for each dollar of exports FOB (IMF, Direction of Trade Statistics). */
  private static final BigDecimal CIF_FOB = new BigDecimal("1.06");

  public static final MetricFamily MIRROR =
      GROUP.family(
          "mirror",
          SIDES,
          "The counterpart of %s in the statistics of the partner.",
          "mirror Y[p,t]",
          traits(MetricUnit.USD, MetricReference.MIRROR, MissingRule.MIRROR),
          MetricDependency.MIRROR,
          place -> result(place, mirror -> mirror.toBigDecimal()),
          Formula.none());

  public static final MetricFamily MIRROR_ASYMMETRY =
      GROUP.family(
          "mirror_asymmetry",
          SIDES,
          "What %s exceed the mirror by.",
          "Y - mirror Y",
          traits(MetricUnit.USD, MetricReference.MIRROR, MissingRule.MIRROR),
          MetricDependency.MIRROR,
          place -> result(place, mirror -> place.amount().minus(mirror).toBigDecimal()),
          Formula.none());

  public static final MetricFamily MIRROR_ASYMMETRY_PCT =
      GROUP.family(
          "mirror_asymmetry_pct",
          SIDES,
          "What %s exceed the mirror by, in percent of the mean of both.",
          "200 (Y - mirror Y) / (Y + mirror Y)",
          traits(MetricUnit.PERCENT, MetricReference.MIRROR, MissingRule.MIRROR),
          MetricDependency.MIRROR,
          place -> result(place, mirror -> percent(place.amount(), mirror)),
          Formula.none());

  public static final MetricFamily MIRROR_CIF_FOB =
      GROUP.family(
          "mirror_cif_fob",
          SIDES,
          "The asymmetry of %s that freight and insurance explain where the imports are"
              + " valued CIF, by the factor 1.06.",
          "-0.06 of exports of Y, 0.06 / 1.06 of imports of Y",
          traits(MetricUnit.USD, MetricReference.MIRROR, MissingRule.MIRROR),
          MetricDependency.MIRROR,
          place -> result(place, mirror -> freight(place)),
          Formula.none());

  private MirrorMetrics() {}

  /** Exports are smaller than the mirror by the costs of transport, imports larger. */
  private static BigDecimal freight(FlowPeriod place) {
    BigDecimal own = place.amount().toBigDecimal();
    BigDecimal costs =
        place.flow() == Flow.EXPORT
            ? own.subtract(own.multiply(CIF_FOB))
            : own.subtract(own.divide(CIF_FOB, Usd.SCALE, RoundingMode.HALF_UP));
    return costs.setScale(Usd.SCALE, RoundingMode.HALF_UP);
  }

  /** The asymmetry in percent of the mean of both. */
  private static @Nullable BigDecimal percent(Usd amount, Usd mirror) {
    BigDecimal twice = amount.minus(mirror).toBigDecimal().multiply(BigDecimal.valueOf(200));
    return Ratios.of(twice, amount.plus(mirror).toBigDecimal()).value();
  }

  private static @Nullable MetricResult result(FlowPeriod place, Formula<Usd, BigDecimal> value) {
    Usd mirror = place.mirror();
    if (mirror == null) {
      return null;
    }
    BigDecimal given = value.of(mirror);
    MetricState state = given == null ? MetricState.ZERO_BASE : MetricState.OK;
    return new MetricResult(given, isExchanged(place) ? MetricState.NOT_INDEPENDENT : state);
  }

  /** Exports to the other of the pair are its imports; imports from it are its exports. */
  private static boolean isExchanged(FlowPeriod place) {
    SeriesKey series = place.series().series();
    return EXCHANGE.contains(series.reporter())
        && EXCHANGE.contains(series.partner())
        && place.period().year() >= EXCHANGE_SINCE;
  }
}
