package org.tradebalance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.proof.Evidence;
import org.tradebalance.store.FigureHistory.Interval;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** All that the database knows of the figures of some datasets. Read once for each file. */
public final class KnownFigures {

  private final SeriesIds ids;
  private final LoadedVintages loaded;
  private final Map<TradeFlow.Key, List<Interval>> histories = new HashMap<>();

  private KnownFigures(SeriesIds ids, LoadedVintages loaded) {
    this.ids = ids;
    this.loaded = loaded;
  }

  static KnownFigures read(JdbcTemplate jdbc, List<String> datasets) {
    SeriesIds ids = new SeriesIds(jdbc);
    KnownFigures known = new KnownFigures(ids, LoadedVintages.read(jdbc, ids, datasets));
    known.readHistories(jdbc, Set.copyOf(datasets));
    return known;
  }

  SeriesIds ids() {
    return ids;
  }

  LoadedVintages loaded() {
    return loaded;
  }

  /** The histories by what they are about. */
  Map<TradeFlow.Key, List<Interval>> histories() {
    return histories;
  }

  /** What is known of a figure; empty where nothing is. */
  List<Interval> of(TradeFlow.Key key) {
    return histories.isEmpty() ? List.of() : histories.getOrDefault(key, List.of());
  }

  /** What was known when a vintage was the newest, and else what the next vintage says. */
  public Evidence around(Vintage vintage) {
    return (series, flow, period) ->
        amount(histories.get(new TradeFlow.Key(series, flow, period)), vintage);
  }

  /** The vintage that {@link #around} mostly tells of; null where nothing is known. */
  public @Nullable Vintage nearest(Vintage vintage) {
    NavigableSet<Vintage> all = loaded.all();
    Vintage before = all.floor(vintage);
    return before == null ? all.higher(vintage) : before;
  }

  private static @Nullable Usd amount(@Nullable List<Interval> history, Vintage vintage) {
    if (history == null) {
      return null;
    }
    Interval at = FigureHistory.at(history, vintage);
    if (at == null) {
      for (Interval interval : history) {
        if (interval.from().compareTo(vintage) > 0
            && (at == null || interval.from().compareTo(at.from()) < 0)) {
          at = interval;
        }
      }
    }
    return at == null ? null : at.figure().amount();
  }

  /**
   * Reads the table once and picks the lines here: a join would make H2 read it once for each line.
   */
  private void readHistories(JdbcTemplate jdbc, Set<String> datasets) {
    IntSummaryStatistics range = ids.range(datasets).orElse(null);
    if (range == null) {
      return;
    }
    jdbc.query(
        "select series_id, flow, frequency, period, value_usd, state, flow_id,"
            + " valid_from_vintage, valid_to_vintage from trade_flow"
            + " where series_id between ? and ?",
        row -> {
          Series series = ids.series(row.getInt(1));
          if (datasets.contains(series.dataset())) {
            read(series, row);
          }
        },
        range.getMin(),
        range.getMax());
  }

  private void read(Series series, ResultSet row) throws SQLException {
    Period period = Period.parse(Coded.parse(Frequency.class, row.getString(3)), row.getString(4));
    TradeFlow.Key key =
        new TradeFlow.Key(series, Coded.parse(Flow.class, row.getString(2)), period);
    String to = row.getString(9);
    histories
        .computeIfAbsent(key, k -> new ArrayList<>(1))
        .add(
            new Interval(
                row.getLong(7),
                FlowStore.figure(row),
                Vintage.parse(row.getString(8)),
                to == null ? null : Vintage.parse(to)));
  }
}
