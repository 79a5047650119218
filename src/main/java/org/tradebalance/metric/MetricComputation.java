package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** Computes the metrics of a catalogue for the series of a book. */
public final class MetricComputation {

  private final MetricInputs inputs;
  private final Scope scope;
  private final MetricCatalogue catalogue;

  /**
   * Metrics of a book of which is not known how far it usually is revised.
   *
   * @param datasets the datasets by id, for the unit that they are rounded to
   * @param scope the periods
   */
  public MetricComputation(BalanceBook book, Map<String, Dataset> datasets, Scope scope) {
    this(book, datasets, scope, UsualRevision.UNKNOWN);
  }

  /**
   * Metrics of a book.
   *
   * @param datasets the datasets by id, for the unit that they are rounded to
   * @param scope the periods
   * @param revision the usual size of a revision of a month
   */
  public MetricComputation(
      BalanceBook book, Map<String, Dataset> datasets, Scope scope, UsualRevision revision) {
    this(book, new Tolerance(datasets, revision), scope, MetricCatalogue.PUBLISHED);
  }

  MetricComputation(BalanceBook book, Tolerance tolerance, Scope scope, MetricCatalogue catalogue) {
    this.inputs = new MetricInputs(book, new CrossSections(book), new Mirrors(book), tolerance);
    this.scope = scope;
    this.catalogue = catalogue;
  }

  /** All metrics, ordered by series, period and catalogue. Series are computed side by side. */
  public List<MetricValue> all() {
    return computed(series -> true, period -> true, metric -> true);
  }

  /**
   * One metric of some series in one period, as {@link #all()} has it, without the work for the
   * others.
   *
   * @throws IllegalArgumentException where there is no such metric
   */
  public List<MetricValue> of(String code, Period period, Predicate<SeriesKey> meant) {
    return computed(meant, period::equals, catalogue.metric(code)::equals);
  }

  private List<MetricValue> computed(
      Predicate<SeriesKey> meant, Predicate<Period> when, Predicate<Metric> which) {
    return inputs.book().series().parallelStream()
        .filter(meant)
        .filter(this::isMeasured)
        .map(series -> of(series, when, which))
        .flatMap(List::stream)
        .toList();
  }

  private boolean isMeasured(SeriesKey series) {
    return series.adjustment().isAdditive()
        && !series.partner().equals(Economy.WORLD_GAP)
        && !scope.unmeasured().contains(series.dataset());
  }

  private List<MetricValue> of(SeriesKey series, Predicate<Period> when, Predicate<Metric> which) {
    List<MetricValue> values = new ArrayList<>();
    BalanceSeries balances = BalanceSeries.of(inputs, series);
    Period newest = Scope.newest(inputs.book(), series);
    Map<Frequency, Period> latest = latest(series);
    for (Balance balance : balances.history().values()) {
      Period period = balance.period();
      if (when.test(period) && scope.covers(series, period, newest)) {
        Reach reach = Scope.reach(series, period.equals(latest.get(period.frequency())));
        SeriesPeriod place = new SeriesPeriod(balances, balance);
        for (Metric metric : catalogue.wanted(period.frequency(), reach)) {
          MetricValue value = which.test(metric) ? metric.at(place) : null;
          if (value != null) {
            values.add(value);
          }
        }
      }
    }
    return values;
  }

  private Map<Frequency, Period> latest(SeriesKey series) {
    Map<Frequency, Period> latest = new EnumMap<>(Frequency.class);
    for (Frequency frequency : Frequency.values()) {
      Period period = Scope.latest(inputs.book(), series, frequency);
      if (period != null) {
        latest.put(frequency, period);
      }
    }
    return latest;
  }
}
