package org.tradebalance.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.plausibility.ReferenceFigures;
import org.tradebalance.store.FigureHistory.Interval;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** All that the database knows of the figures of some datasets. Read once for each file. */
public final class KnownFigures {

  private final SeriesIds ids;
  private final LoadedVintages loaded;
  private final Map<Observation.Key, List<Interval>> histories = new HashMap<>();

  private KnownFigures(SeriesIds ids, LoadedVintages loaded) {
    this.ids = ids;
    this.loaded = loaded;
  }

  static KnownFigures read(JdbcTemplate jdbc, List<String> datasets) {
    SeriesIds ids = new SeriesIds(jdbc);
    KnownFigures known = new KnownFigures(ids, LoadedVintages.read(jdbc, ids, datasets));
    known.readHistories(jdbc, datasets);
    return known;
  }

  SeriesIds ids() {
    return ids;
  }

  LoadedVintages loaded() {
    return loaded;
  }

  /** The histories by what they are about. */
  Map<Observation.Key, List<Interval>> histories() {
    return histories;
  }

  /** What is known of a figure; empty where nothing is. */
  List<Interval> of(Observation.Key key) {
    return histories.isEmpty() ? List.of() : histories.getOrDefault(key, List.of());
  }

  /** What was known when a vintage was the newest, and else what the next vintage says. */
  public ReferenceFigures around(Vintage vintage) {
    return (series, flow, period) ->
        amount(histories.get(new Observation.Key(series, flow, period)), vintage);
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

  private void readHistories(JdbcTemplate jdbc, List<String> datasets) {
    ObservationBlockReader blocks = new ObservationBlockReader(jdbc, ids);
    datasets.forEach(dataset -> blocks.read(this::add, "where dataset = ?", dataset));
  }

  private void add(ObservationBlock block) {
    ObservationBlock.Kind kind = block.kind();
    for (int place = 0; place < block.flows().size(); place++) {
      Observation flow = block.flows().get(place);
      histories
          .computeIfAbsent(flow.key(), key -> new ArrayList<>(1))
          .add(new Interval(block.flowId(place), flow.figure(), kind.from(), kind.to()));
    }
  }
}
