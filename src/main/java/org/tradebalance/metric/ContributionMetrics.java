package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.explain.Operation;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * What a part, a partner or a product, contributes to the change of the whole: what drives a
 * surplus or deficit.
 */
final class ContributionMetrics {

  static final MetricGroup TO_WORLD = new MetricGroup();
  static final MetricGroup SHARES = new MetricGroup();
  static final MetricGroup TO_ALL_PRODUCTS = new MetricGroup();

  public static final MetricFamily CONTRIBUTION =
      TO_WORLD.openFamily(
          "contribution",
          List.of(Flow.EXPORT, Flow.IMPORT, Flow.BALANCE),
          "What the partner contributes to the change of %s of the world on the year"
              + " before, in percentage points of the earlier size of the world's.",
          "100 (Y[p,t] - Y[p,t-1y]) / |Y[world,t-1y]|",
          traits(MetricUnit.POINTS, MetricReference.CONTRIBUTION, MissingRule.BASE)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.GROUP,
          flow ->
              place ->
                  place.world(flow) == null
                      ? null
                      : contribution(place, flow, place.amount(flow), place.series().world()),
          terms ->
              terms.result(
                  Operation.CONTRIBUTION,
                  terms.now(),
                  terms.yearBefore(),
                  terms.world().yearBefore()));

  public static final MetricFamily PRODUCT_SHARE =
      SHARES.openFamily(
          "product_share",
          List.of(Flow.EXPORT, Flow.IMPORT),
          "Share of the product in %s of all products of the same trade.",
          "100 Y[product] / Y[all products]",
          traits(MetricUnit.PERCENT, MetricReference.ESCAP, MissingRule.BASE).within(Reach.LATEST),
          MetricDependency.PRODUCT_TREE,
          flow -> place -> MetricResult.share(place.amount(flow), place.allProducts(flow)),
          terms -> terms.result(Operation.SHARE, terms.now(), terms.allProducts().now()));

  public static final MetricFamily PRODUCT_CONTRIBUTION =
      TO_ALL_PRODUCTS.openFamily(
          "product_contribution",
          List.of(Flow.EXPORT, Flow.IMPORT, Flow.BALANCE),
          "What the product contributes to the change of %s of all products of the"
              + " same trade on the year before, in percentage points of the earlier size"
              + " of theirs.",
          "100 (Y[product,t] - Y[product,t-1y]) / |Y[all products,t-1y]|",
          traits(MetricUnit.POINTS, MetricReference.CONTRIBUTION, MissingRule.BASE)
              .within(Reach.LATEST),
          MetricDependency.PRODUCT_TREE,
          flow -> place -> productContribution(place, flow),
          terms ->
              terms.result(
                  Operation.CONTRIBUTION,
                  terms.now(),
                  terms.yearBefore(),
                  terms.allProducts().yearBefore()));

  private ContributionMetrics() {}

  private static @Nullable MetricResult productContribution(SeriesPeriod place, Flow flow) {
    NavigableMap<Period, Balance> all = place.series().allProducts();
    Usd now = place.series().complete(flow, place.period());
    return all.containsKey(place.period()) ? contribution(place, flow, now, all) : null;
  }

  private static @Nullable MetricResult contribution(
      SeriesPeriod place, Flow flow, @Nullable Usd now, NavigableMap<Period, Balance> whole) {
    Period before = place.period().yearBefore();
    Usd then = place.series().complete(flow, before);
    Usd base = BalanceSeries.complete(whole.get(before), flow);
    return then == null || now == null || base == null
        ? null
        : Ratios.share(now.minus(then), base.abs());
  }
}
