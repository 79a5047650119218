package org.tradebalance.publish.table;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * A complete year of a preferred series with its metrics.
 *
 * @param balance exports, imports and balance
 * @param about the series
 * @param basis of its dataset; null where no layout has that any more
 * @param vintage the release that the figures come from
 * @param values the metrics that there are
 */
record AnnualMetricsRow(
    Balance balance,
    DescribedSeries about,
    @Nullable Basis basis,
    String vintage,
    Map<Metric, BigDecimal> values) {

  /**
   * The years of all series that metrics are computed of: of the home reporter, then by reporter,
   * partner and item.
   */
  static Stream<AnnualMetricsRow> all(Publication publication) {
    Map<SeriesKey, Map<Period, Map<Metric, BigDecimal>>> metrics = new HashMap<>();
    for (MetricValue metric : publication.metrics()) {
      BigDecimal value = metric.value();
      if (metric.period().frequency() == Frequency.ANNUAL
          && isOfAllProducts(metric.series())
          && value != null) {
        metrics
            .computeIfAbsent(metric.series(), series -> new HashMap<>())
            .computeIfAbsent(metric.period(), period -> new HashMap<>())
            .put(metric.metric(), value);
      }
    }
    return publication.book().series().stream()
        .filter(AnnualMetricsRow::isOfAllProducts)
        .filter(series -> publication.preferred().isPreferred(series, Frequency.ANNUAL))
        .filter(metrics::containsKey)
        .sorted(
            Comparator.comparing(
                    (SeriesKey series) -> !series.reporter().equals(publication.home()))
                .thenComparing(SeriesKey::reporter)
                .thenComparing(SeriesKey::partner)
                .thenComparing(SeriesKey::item)
                .thenComparing(Comparator.naturalOrder()))
        .flatMap(series -> years(publication, series, metrics.getOrDefault(series, Map.of())));
  }

  private static boolean isOfAllProducts(SeriesKey series) {
    return series.product().equals(SeriesKey.ALL_PRODUCTS);
  }

  private static Stream<AnnualMetricsRow> years(
      Publication publication, SeriesKey series, Map<Period, Map<Metric, BigDecimal>> metrics) {
    DescribedSeries about = DescribedSeries.of(publication, series, Frequency.ANNUAL, true);
    Dataset dataset = publication.datasets().get(series.dataset());
    return publication.book().of(series).values().stream()
        .filter(balance -> balance.period().frequency() == Frequency.ANNUAL && !balance.partial())
        .map(
            balance ->
                new AnnualMetricsRow(
                    balance,
                    about,
                    dataset == null ? null : dataset.basis(),
                    publication.vintage(series.dataset(), balance.period()),
                    metrics.getOrDefault(balance.period(), Map.of())));
  }
}
