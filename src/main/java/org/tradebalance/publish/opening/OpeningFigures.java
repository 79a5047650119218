package org.tradebalance.publish.opening;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.HistoryMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The balances and metrics that sentences about one reporter are made of. */
final class OpeningFigures {

  private static final Set<Metric> OF_ALL =
      Set.of(ChangeMetrics.CHANGE.balance(), ChangeMetrics.CHANGE_ON_YEAR.balance());

  private static final Set<Metric> OF_WORLD =
      Set.of(
          ChangeMetrics.CHANGE.exports(),
          ChangeMetrics.CHANGE.imports(),
          ChangeMetrics.CHANGE_PCT.exports(),
          ChangeMetrics.CHANGE_PCT.imports(),
          ChangeMetrics.CHANGE_PCT.balance(),
          ChangeMetrics.CHANGE_ON_YEAR.exports(),
          ChangeMetrics.CHANGE_ON_YEAR.imports(),
          ChangeMetrics.CHANGE_ON_YEAR_PCT.exports(),
          ChangeMetrics.CHANGE_ON_YEAR_PCT.imports(),
          ChangeMetrics.CHANGE_ON_YEAR_PCT.balance(),
          HistoryMetrics.LARGEST_SINCE.balance(),
          HistoryMetrics.SMALLEST_SINCE.balance(),
          HistoryMetrics.HISTORY_RANK.balance(),
          WindowMetrics.AVERAGE_3M.balance(),
          WindowMetrics.AVERAGE_3M_CHANGE_ON_YEAR.balance(),
          WindowMetrics.YEAR_TO_DATE.balance(),
          WindowMetrics.YEAR_TO_DATE_CHANGE.balance(),
          WindowMetrics.YEAR_TO_DATE_CHANGE_PCT.balance());

  private final Publication publication;
  private final Map<Key, MetricValue> metrics = new HashMap<>();

  private OpeningFigures(Publication publication) {
    this.publication = publication;
  }

  /**
   * The figures of a reporter.
   *
   * @param dataset the one whose partners sentences are about; empty where none is
   */
  static OpeningFigures of(Publication publication, String reporter, String dataset) {
    OpeningFigures figures = new OpeningFigures(publication);
    SeriesKey last = null;
    boolean ours = false;
    boolean world = false;
    for (MetricValue metric : publication.metrics()) {
      // Metrics come in runs of the same series; looking at it once for each run is enough.
      if (!metric.series().equals(last)) {
        last = metric.series();
        ours = last.reporter().equals(reporter);
        world = last.partner().equals(Economy.WORLD) || last.dataset().equals(dataset);
      }
      if (ours
          && (OF_ALL.contains(metric.metric()) || (world && OF_WORLD.contains(metric.metric())))) {
        figures.metrics.put(new Key(metric.series(), metric.period(), metric.metric()), metric);
      }
    }
    return figures;
  }

  Publication publication() {
    return publication;
  }

  /** A metric, also one that says why it has no value; null where there is none. */
  @Nullable MetricValue metric(SeriesKey series, Period period, Metric metric) {
    return metrics.get(new Key(series, period, metric));
  }

  /** The value of a metric; null where there is none. */
  @Nullable BigDecimal value(SeriesKey series, Period period, Metric metric) {
    MetricValue found = metric(series, period, metric);
    return found == null ? null : found.value();
  }

  /** A flow of a whole period; null where there is none. */
  @Nullable Usd amount(SeriesKey series, Flow flow, Period period) {
    Balance balance = publication.book().at(series, period);
    return balance == null || balance.partial() ? null : balance.amount(flow);
  }

  /** What a period is compared with: a month that is not adjusted with that of the year before. */
  static Period before(SeriesKey series, Period period) {
    return isOnYear(series, period) ? period.yearBefore() : period.previous();
  }

  /** The change of a flow on the period that it is compared with. */
  static Metric change(SeriesKey series, Period period, Flow flow) {
    return (isOnYear(series, period) ? ChangeMetrics.CHANGE_ON_YEAR : ChangeMetrics.CHANGE)
        .of(flow);
  }

  /** The same in percent. */
  static Metric changePct(SeriesKey series, Period period, Flow flow) {
    return (isOnYear(series, period) ? ChangeMetrics.CHANGE_ON_YEAR_PCT : ChangeMetrics.CHANGE_PCT)
        .of(flow);
  }

  private static boolean isOnYear(SeriesKey series, Period period) {
    return period.frequency() != Frequency.ANNUAL && series.adjustment() == Adjustment.NSA;
  }

  /** Whether there is a balance for every period from one to another. */
  boolean isWithoutGap(SeriesKey series, Period from, Period to) {
    for (Period period = from; period.compareTo(to) <= 0; period = period.next()) {
      if (amount(series, Flow.BALANCE, period) == null) {
        return false;
      }
    }
    return true;
  }

  /** The first period of a frequency that has a balance; null where none has. */
  @Nullable Period first(SeriesKey series, Frequency frequency) {
    return publication.book().of(series).values().stream()
        .filter(balance -> balance.period().frequency() == frequency)
        .filter(balance -> !balance.partial() && balance.amount(Flow.BALANCE) != null)
        .map(Balance::period)
        .findFirst()
        .orElse(null);
  }

  /** The products of a reporter with the world that are preferred, in order. */
  List<SeriesKey> products(String reporter, Period period) {
    return publication.book().reportedBy(reporter).stream()
        .filter(series -> series.partner().equals(Economy.WORLD))
        .filter(series -> !series.product().equals(SeriesKey.ALL_PRODUCTS))
        .filter(series -> series.adjustment().isAdditive())
        .filter(series -> amount(series, Flow.BALANCE, period) != null)
        .filter(series -> publication.preferred().isPreferred(series, period.frequency()))
        .toList();
  }

  private record Key(SeriesKey series, Period period, Metric metric) {}
}
