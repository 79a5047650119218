package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;
import static org.tradebalance.metric.SeriesTerms.labelled;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** A partner as a part of the world. */
public final class ShareMetrics {

  static final MetricGroup SHARES = new MetricGroup();
  static final MetricGroup SHIFTS = new MetricGroup();

  public static final MetricFamily SHARE =
      SHARES.openFamily(
          "share",
          List.of(Flow.EXPORT, Flow.IMPORT),
          "Share of the partner in the %s %p the world.",
          "100 Y[p] / Y[world]",
          traits(MetricUnit.PERCENT, MetricReference.ESCAP, MissingRule.WHOLE),
          MetricDependency.GROUP,
          flow -> place -> MetricResult.share(place.amount(flow), place.world(flow)),
          terms -> terms.result(Operation.SHARE, terms.now(), terms.world().now()));

  public static final Metric TOTAL_TRADE_SHARE =
      SHARES.metric(
          "total_trade_share",
          "Share of the partner in the total trade with the world.",
          "100 T[p] / T[world]",
          traits(MetricUnit.PERCENT, MetricReference.ESCAP, MissingRule.WHOLE).within(Reach.LATEST),
          MetricDependency.GROUP,
          place -> {
            Balance world = place.series().world().get(place.period());
            return world == null
                ? null
                : MetricResult.share(place.now().totalTrade(), world.totalTrade());
          },
          terms -> terms.result(Operation.SHARE, tradeWith(terms), tradeWith(terms.world())));

  public static final Metric DEFICIT_SHARE =
      SHARES.metric(
          "deficit_share",
          "Share of a country with a deficit in the sum of the deficits with countries.",
          "100 B[p] / sum of B < 0 of countries",
          traits(MetricUnit.PERCENT, MetricReference.ESCAP, MissingRule.WHOLE).within(Reach.LATEST),
          MetricDependency.CROSS_SECTION,
          place -> shareOfSign(place, -1),
          terms -> shareOfSign(terms, -1));

  public static final Metric SURPLUS_SHARE =
      SHARES.metric(
          "surplus_share",
          "Share of a country with a surplus in the sum of the surpluses with countries.",
          "100 B[p] / sum of B > 0 of countries",
          traits(MetricUnit.PERCENT, MetricReference.ESCAP, MissingRule.WHOLE).within(Reach.LATEST),
          MetricDependency.CROSS_SECTION,
          place -> shareOfSign(place, 1),
          terms -> shareOfSign(terms, 1));

  public static final MetricFamily SHARE_CHANGE =
      SHIFTS.openFamily(
          "share_change",
          List.of(Flow.EXPORT, Flow.IMPORT),
          "Change of the share in %s on the year before, in percentage points.",
          "share Y[t] - share Y[t-1y]",
          traits(MetricUnit.POINTS, MetricReference.ESCAP, MissingRule.WHOLE).within(Reach.LATEST),
          MetricDependency.GROUP,
          flow -> place -> shift(place, flow),
          terms ->
              terms.result(
                  Operation.SHIFT,
                  terms.now(),
                  terms.world().now(),
                  terms.yearBefore(),
                  terms.world().yearBefore()));

  private ShareMetrics() {}

  private static @Nullable Term tradeWith(SeriesTerms terms) {
    return terms.both("total trade with " + terms.series().partner(), Operation.SUM);
  }

  private static @Nullable MetricResult shareOfSign(SeriesPeriod place, int sign) {
    BalanceSeries series = place.series();
    Usd balance = place.amount(Flow.BALANCE);
    return balance != null
            && balance.signum() == sign
            && series.world().containsKey(place.period())
            && series.isCountry()
            && series.isAmongAll()
        ? Ratios.share(balance.abs(), series.countries(place.period()).sum(sign))
        : null;
  }

  private static @Nullable Term shareOfSign(SeriesTerms terms, int sign) {
    return terms.result(
        Operation.SHARE,
        labelled("size", Operation.SIZE, terms.figure(Flow.BALANCE)),
        new Term.Result("sum", Operation.SUM, terms.sizes(sign)));
  }

  private static @Nullable MetricResult shift(SeriesPeriod place, Flow flow) {
    Period before = place.period().yearBefore();
    Usd part = place.amount(flow);
    Usd whole = place.world(flow);
    Usd partBefore = place.series().complete(flow, before);
    Usd wholeBefore = BalanceSeries.complete(place.series().world().get(before), flow);
    return part == null || whole == null || partBefore == null || wholeBefore == null
        ? null
        : Ratios.shift(partBefore, wholeBefore, part, whole);
  }
}
