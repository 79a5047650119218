package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Computes the catalogue for the lines of a book. */
public final class Measures {

  private final BalanceBook book;
  private final Scope scope;
  private final CrossSections sections;
  private final Mirrors mirrors;
  private final Margins margins;

  /**
   * Metrics of a book of which is not known how far it usually is revised.
   *
   * @param datasets the datasets by id, for the unit that they are rounded to
   * @param scope the periods
   */
  public Measures(BalanceBook book, Map<String, Dataset> datasets, Scope scope) {
    this(book, datasets, scope, UsualRevision.UNKNOWN);
  }

  /**
   * Metrics of a book.
   *
   * @param datasets the datasets by id, for the unit that they are rounded to
   * @param scope the periods
   * @param revision the usual size of a revision of a month
   */
  public Measures(
      BalanceBook book, Map<String, Dataset> datasets, Scope scope, UsualRevision revision) {
    this.book = book;
    this.scope = scope;
    this.sections = new CrossSections(book);
    this.mirrors = new Mirrors(book);
    this.margins = new Margins(new Tolerance(datasets, revision));
  }

  /** All metrics, ordered by line, period and catalogue. Lines are measured side by side. */
  public List<MetricValue> all() {
    return book.series().parallelStream()
        .filter(this::isMeasured)
        .map(this::of)
        .flatMap(List::stream)
        .toList();
  }

  private boolean isMeasured(SeriesKey series) {
    return series.adjustment().isAdditive()
        && !series.partner().equals(Economy.WORLD_GAP)
        && !scope.unmeasured().contains(series.dataset());
  }

  private List<MetricValue> of(SeriesKey series) {
    List<MetricValue> all = new ArrayList<>();
    NavigableMap<Period, Balance> history = book.of(series);
    SortedAmounts sorted = new SortedAmounts(history);
    Period newest = Scope.newest(book, series);
    Map<Frequency, Period> latest = latest(series);
    for (Balance balance : history.values()) {
      Period period = balance.period();
      if (scope.covers(series, period, newest)) {
        List<MetricValue> values = new ArrayList<>();
        boolean last = period.equals(latest.get(period.frequency()));
        item(new Line(book, balance, history, sorted, last, values::add));
        values.sort(Comparator.comparing(MetricValue::metric));
        all.addAll(values);
      }
    }
    return all;
  }

  private void item(Line line) {
    Levels.of(line);
    Shares.of(line, sections);
    ProductShares.of(line);
    Countries.of(line, sections);
    if (line.now().partial()) {
      return;
    }
    for (Flow flow : Flow.values()) {
      Usd amount = line.now().amount(flow);
      if (amount != null) {
        Changes.of(line, flow, amount);
        Windows.of(line, flow, amount);
        mirrors.of(line, flow, amount);
        margins.of(line, flow, amount);
        if (line.wants(Reach.PARTNERS_LATEST)) {
          Growth.of(line, flow, amount);
          Records.of(line, flow, amount);
        }
      }
    }
  }

  private Map<Frequency, Period> latest(SeriesKey series) {
    Map<Frequency, Period> latest = new EnumMap<>(Frequency.class);
    for (Frequency frequency : Frequency.values()) {
      Period period = Scope.latest(book, series, frequency);
      if (period != null) {
        latest.put(frequency, period);
      }
    }
    return latest;
  }
}
