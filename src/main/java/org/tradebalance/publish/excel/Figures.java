package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.ShareMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** The metrics that the workbook shows, by line, period and metric. */
final class Figures {

  private static final Set<Metric> OF_PARTNERS =
      Set.of(
          ShareMetrics.SHARE.exports(),
          ShareMetrics.SHARE.imports(),
          ChangeMetrics.CHANGE.balance());

  private final Map<Key, BigDecimal> values = new HashMap<>();

  private Figures() {}

  /**
   * Picks the metrics of the given series and, for their latest complete years, of their partners.
   */
  static Figures of(List<MetricValue> metrics, List<WorldSeries> totals) {
    Map<SeriesKey, WorldSeries> byWorld = new HashMap<>();
    totals.forEach(total -> byWorld.put(total.world(), total));
    Figures figures = new Figures();
    SeriesKey last = null;
    WorldSeries total = null;
    for (MetricValue metric : metrics) {
      // Metrics come in runs of the same series; looking it up once for each run is enough.
      if (!metric.series().equals(last)) {
        last = metric.series();
        total = byWorld.get(last.withPartner(Economy.WORLD));
      }
      BigDecimal value = metric.value();
      if (total != null && value != null && shown(metric, total)) {
        figures.values.put(new Key(metric.series(), metric.period(), metric.metric()), value);
      }
    }
    return figures;
  }

  private static boolean shown(MetricValue metric, WorldSeries total) {
    Period period = metric.period();
    if (!metric.series().partner().equals(Economy.WORLD)) {
      Period year = total.year();
      return OF_PARTNERS.contains(metric.metric())
          && year != null
          && period.frequency() == Frequency.ANNUAL
          && period.year() > year.year() - FindTable.YEARS;
    }
    Period newest = total.month();
    return switch (period.frequency()) {
      case ANNUAL -> true;
      case MONTHLY -> newest != null && period.endMonth() > newest.endMonth() - MonthsSheet.SHOWN;
      case QUARTERLY, YEAR_TO_DATE -> false;
    };
  }

  /** The value in the metric's unit; null where there is none. */
  @Nullable BigDecimal at(SeriesKey series, Period period, Metric metric) {
    return values.get(new Key(series, period, metric));
  }

  private record Key(SeriesKey series, Period period, Metric metric) {}
}
