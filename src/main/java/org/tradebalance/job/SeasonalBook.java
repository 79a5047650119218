package org.tradebalance.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.seasonal.PublisherDistance;
import org.tradebalance.seasonal.SeasonalLine;
import org.tradebalance.seasonal.SeasonalLines;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.TradeFlow;

/**
 * The balances of stored figures and, where the settings ask for them, of the lines that are
 * seasonally adjusted by us.
 *
 * @param book all of them
 * @param lines what was adjusted
 */
record SeasonalBook(BalanceBook book, List<SeasonalLine> lines) {

  private static final Comparator<MetricValue> ORDER =
      Comparator.comparing(MetricValue::series)
          .thenComparing(MetricValue::period)
          .thenComparing(MetricValue::metric);

  static SeasonalBook of(List<TradeFlow> flows, Catalogue catalogue, Settings settings) {
    BalanceBook book = BalanceBook.of(flows, catalogue.economies(), catalogue.groups());
    if (settings.seasonalPartners() == 0) {
      return new SeasonalBook(book, List.of());
    }
    List<SeasonalLine> lines =
        new SeasonalLines(book, settings.seasonalPartners(), settings.workers()).all();
    List<TradeFlow> all = new ArrayList<>(flows);
    lines.forEach(line -> all.addAll(line.flows()));
    return new SeasonalBook(BalanceBook.of(all, catalogue.economies(), catalogue.groups()), lines);
  }

  /**
   * The measures with those of the adjustment, in the order of the outputs.
   *
   * @param datasets the datasets by id
   */
  List<MetricValue> with(List<MetricValue> measures, Map<String, Dataset> datasets) {
    if (lines.isEmpty()) {
      return measures;
    }
    List<MetricValue> all = new ArrayList<>(measures);
    PublisherDistance distance = new PublisherDistance(book, datasets);
    for (SeasonalLine line : lines) {
      Period newest = book.of(line.line()).lastKey();
      all.addAll(line.measures(newest));
      all.addAll(distance.of(line, newest));
    }
    all.sort(ORDER);
    return all;
  }
}
