package org.tradebalance.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.seasonal.AdjustedSeries;
import org.tradebalance.seasonal.PublisherDistance;
import org.tradebalance.seasonal.SeasonalAdjustment;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;

/**
 * The balances of stored figures and, where the settings ask for them, of the series that are
 * seasonally adjusted by us.
 *
 * @param book all of them
 * @param series what was adjusted
 */
record AdjustedBook(BalanceBook book, List<AdjustedSeries> series) {

  private static final Comparator<MetricValue> ORDER =
      Comparator.comparing(MetricValue::series)
          .thenComparing(MetricValue::period)
          .thenComparing(MetricValue::metric, MetricCatalogue.PUBLISHED.order());

  static AdjustedBook of(List<Observation> flows, Catalogue catalogue, Settings settings) {
    BalanceBook book = BalanceBook.of(flows, catalogue.economies(), catalogue.groups());
    if (settings.seasonalPartners() == 0) {
      return new AdjustedBook(book, List.of());
    }
    List<AdjustedSeries> series =
        new SeasonalAdjustment(book, settings.seasonalPartners(), settings.workers()).all();
    List<Observation> all = new ArrayList<>(flows);
    series.forEach(one -> all.addAll(one.flows()));
    return new AdjustedBook(BalanceBook.of(all, catalogue.economies(), catalogue.groups()), series);
  }

  /**
   * The metrics with those of the adjustment, in the order of the outputs.
   *
   * @param datasets the datasets by id
   */
  List<MetricValue> with(List<MetricValue> metrics, Map<String, Dataset> datasets) {
    if (series.isEmpty()) {
      return metrics;
    }
    List<MetricValue> all = new ArrayList<>(metrics);
    PublisherDistance distance = new PublisherDistance(book, datasets);
    for (AdjustedSeries one : series) {
      Period newest = book.of(one.series()).lastKey();
      all.addAll(one.metrics(newest));
      all.addAll(distance.of(one, newest));
    }
    all.sort(ORDER);
    return all;
  }
}
