package org.tradebalance.store.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.plausibility.ReferenceFigures;
import org.tradebalance.plausibility.RevisionCheck;
import org.tradebalance.store.observation.FigureHistory.Interval;
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

  /**
   * What other files of a vintage say; null where no other one states a figure.
   *
   * @param sha256 the content that is left out
   */
  public @Nullable ReferenceFigures ofVintage(Vintage vintage, String sha256) {
    if (!loaded.all().contains(vintage)) {
      return null;
    }
    return (series, flow, period) -> {
      Observation.Key key = new Observation.Key(series, flow, period);
      Interval at = FigureHistory.at(of(key), vintage);
      if (at == null) {
        return null;
      }
      boolean others =
          loaded
              .around(key)
              .anyMatch(each -> each.vintage().equals(vintage) && !each.sha256().equals(sha256));
      return others ? at.figure().amount() : null;
    };
  }

  /**
   * The share of its figures that a vintage usually changes by much from the one before, in
   * percent: the median of those that are loaded, 0 where there is one only.
   */
  public int usuallyRevisedPercent() {
    List<Long> percents = new ArrayList<>();
    NavigableSet<Vintage> all = loaded.all();
    for (Vintage vintage : all) {
      Vintage before = all.lower(vintage);
      if (before != null) {
        percents.add(revisedPercent(before, vintage));
      }
    }
    percents.sort(null);
    return percents.isEmpty() ? 0 : percents.get(percents.size() / 2).intValue();
  }

  private long revisedPercent(Vintage before, Vintage after) {
    long compared = 0;
    long revised = 0;
    for (List<Interval> history : histories.values()) {
      Interval then = FigureHistory.at(history, before);
      Interval now = FigureHistory.at(history, after);
      Usd old = then == null ? null : then.figure().amount();
      Usd young = now == null ? null : now.figure().amount();
      if (old != null && young != null) {
        compared++;
        revised += RevisionCheck.isLarge(old, young) ? 1 : 0;
      }
    }
    return compared == 0 ? 0 : revised * 100 / compared;
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
