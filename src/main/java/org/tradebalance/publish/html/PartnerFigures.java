package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.MirrorMetrics;
import org.tradebalance.metric.Ranked;
import org.tradebalance.publish.ClassificationLevel;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** What is known of the partners of a series, looked up once for all of their pages. */
final class PartnerFigures {

  private final Brief brief;
  private final Map<SeriesKey, List<Ranked>> ranks = new HashMap<>();
  private final Map<String, Map<Metric, Mirror>> mirrors = new HashMap<>();
  private final Map<String, List<SeriesKey>> series = new HashMap<>();
  private final Map<String, List<SeriesKey>> products = new HashMap<>();

  /** What the partner reports of one side, in dollars. */
  record Mirror(SeriesKey series, Period period, BigDecimal value) {}

  PartnerFigures(Brief brief, WorldSeries total) {
    this.brief = brief;
    for (Ranked ranked : brief.publication().rankings()) {
      SeriesKey partner = ranked.series();
      boolean latest =
          ranked.period().equals(total.year()) || ranked.period().equals(total.month());
      if (latest && partner.withPartner(Economy.WORLD).equals(total.world())) {
        ranks.computeIfAbsent(partner, key -> new ArrayList<>()).add(ranked);
      }
    }
    for (SeriesKey each : brief.book().reportedBy(total.world().reporter())) {
      boolean whole = each.product().equals(SeriesKey.ALL_PRODUCTS);
      if (each.adjustment().isAdditive() && !each.partner().equals(Economy.WORLD)) {
        (whole ? series : products)
            .computeIfAbsent(each.partner(), key -> new ArrayList<>())
            .add(each);
      }
    }
    for (MetricValue metric : brief.publication().metrics()) {
      if (MirrorMetrics.MIRROR.all().contains(metric.metric())
          && metric.series().reporter().equals(total.world().reporter())) {
        mirror(metric);
      }
    }
  }

  private void mirror(MetricValue metric) {
    BigDecimal value = metric.value();
    if (value != null
        && metric.period().frequency() == Frequency.ANNUAL
        && metric.series().product().equals(SeriesKey.ALL_PRODUCTS)) {
      Mirror mirror = new Mirror(metric.series(), metric.period(), value);
      mirrors
          .computeIfAbsent(
              metric.series().partner(), key -> new TreeMap<>(Comparator.comparing(Metric::code)))
          .merge(
              metric.metric(),
              mirror,
              (one, other) -> other.period.compareTo(one.period) > 0 ? other : one);
    }
  }

  List<Ranked> ranks(SeriesKey partner) {
    return ranks.getOrDefault(partner, List.of());
  }

  Map<Metric, Mirror> mirrors(String partner) {
    return mirrors.getOrDefault(partner, Map.of());
  }

  /** The series of all products about a partner. */
  List<SeriesKey> series(String partner) {
    return series.getOrDefault(partner, List.of());
  }

  /** The newest balances of the longest level of products with a partner, the largest first. */
  List<Balance> products(String partner) {
    return ClassificationLevel.of(products.getOrDefault(partner, List.of())).stream()
        .limit(1)
        .flatMap(level -> newest(level).stream())
        .toList();
  }

  private List<Balance> newest(ClassificationLevel level) {
    List<Balance> all =
        level.products().stream()
            .flatMap(product -> brief.book().of(product).values().stream())
            .filter(balance -> !balance.partial() && size(balance).signum() > 0)
            .toList();
    Period newest =
        all.stream()
            .map(Balance::period)
            .max(
                Comparator.comparing(Period::endMonth)
                    .thenComparing(period -> -period.startMonth()))
            .orElse(null);
    return all.stream()
        .filter(balance -> balance.period().equals(newest))
        .sorted(
            Comparator.comparing(PartnerFigures::size).reversed().thenComparing(Balance::series))
        .toList();
  }

  private static Usd size(Balance balance) {
    Usd trade = balance.totalTrade();
    Usd net = balance.amount(Flow.BALANCE);
    return trade == null ? Objects.requireNonNullElse(net, Usd.ZERO).abs() : trade.abs();
  }
}
