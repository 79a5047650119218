package org.tradebalance.store.observation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.store.run.Run;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Vintage;

/**
 * What is known of one figure, from which vintage to which. The history is a function of what each
 * vintage states: a new statement is put among the known ones and the intervals are made again, so
 * that the order of arrival does not matter. What a later vintage confirmed stays confirmed; equal
 * neighbours are one interval.
 */
final class FigureHistory {

  /**
   * An amount and the vintages that it holds for.
   *
   * @param flowId its row
   * @param from first vintage that says so
   * @param to first vintage that says otherwise; null while it holds
   */
  record Interval(long flowId, Figure figure, Vintage from, @Nullable Vintage to) {

    boolean contains(Vintage vintage) {
      return from.compareTo(vintage) <= 0 && (to == null || vintage.compareTo(to) < 0);
    }
  }

  /** What a statement changes in the database. */
  sealed interface Change {

    /** A new row. */
    record Insert(Observation flow, Vintage from, @Nullable Vintage to) implements Change {}

    /** A row holds for other vintages than before. */
    record Move(long flowId, Vintage from, @Nullable Vintage to) implements Change {}

    /** A row takes over the amount and the place in the file of a statement. */
    record Restate(long flowId, Observation flow, Vintage from, @Nullable Vintage to)
        implements Change {}

    /** The amount of a row holds again, after another one in between. */
    record Resume(long flowId, Vintage from, @Nullable Vintage to) implements Change {}

    /** A row that another one now stands for. */
    record Remove(long flowId) implements Change {}
  }

  private FigureHistory() {}

  /** What holds as of a vintage; null where nothing does. */
  static @Nullable Interval at(List<Interval> known, Vintage vintage) {
    for (Interval interval : known) {
      if (interval.contains(vintage)) {
        return interval;
      }
    }
    return null;
  }

  /**
   * What changes when a vintage states a figure.
   *
   * @param known what is known, without overlaps
   * @param flow the statement
   * @param vintage its vintage
   * @param loaded the vintages loaded so far that state months of the series around the period
   */
  static List<Change> changes(
      List<Interval> known, Observation flow, Vintage vintage, NavigableSet<Vintage> loaded) {
    boolean toDate = flow.period().frequency() == Frequency.YEAR_TO_DATE;
    if (known.isEmpty()) {
      return List.of(new Change.Insert(flow, vintage, toDate ? loaded.higher(vintage) : null));
    }
    Interval at = at(known, vintage);
    if (at != null && at.figure.equals(flow.figure())) {
      return List.of();
    }
    NavigableMap<Vintage, Said> said = said(known, loaded, toDate);
    said.put(vintage, new Said(flow.figure(), null, flow));
    return difference(known, runs(said));
  }

  /**
   * What changes when a vintage covers a year to date and no longer prints it: it holds no more,
   * until a later vintage prints it again.
   */
  static List<Change> withdrawn(
      List<Interval> known, Vintage vintage, NavigableSet<Vintage> loaded) {
    Interval at = at(known, vintage);
    if (at == null || at.from.equals(vintage)) {
      return List.of();
    }
    NavigableMap<Vintage, Said> said = said(known, loaded, true);
    said.put(vintage, Said.NOTHING);
    return difference(known, runs(said));
  }

  /**
   * What changes when a vintage takes a figure back: it holds no more, until a later vintage states
   * it again.
   */
  static List<Change> deleted(List<Interval> known, Vintage vintage, NavigableSet<Vintage> loaded) {
    if (at(known, vintage) == null) {
      return List.of();
    }
    NavigableMap<Vintage, Said> said = said(known, loaded, false);
    said.put(vintage, Said.NOTHING);
    return difference(known, runs(said));
  }

  /**
   * What changes when it turns out that a vintage never stated a figure: what an older one said
   * goes on to hold until a later one says otherwise.
   */
  static List<Change> forgotten(
      List<Interval> known, Vintage vintage, NavigableSet<Vintage> loaded) {
    Interval at = at(known, vintage);
    if (at == null || !at.from.equals(vintage)) {
      return List.of();
    }
    NavigableMap<Vintage, Said> said = said(known, loaded, false);
    said.remove(vintage);
    return said.isEmpty() ? List.of(new Change.Remove(at.flowId)) : difference(known, runs(said));
  }

  /** What each vintage says, as far as the intervals and the loaded vintages tell. */
  private static NavigableMap<Vintage, Said> said(
      List<Interval> known, NavigableSet<Vintage> loaded, boolean toDate) {
    NavigableMap<Vintage, Said> said = new TreeMap<>();
    for (Interval interval : known) {
      said.put(interval.from, Said.of(interval));
    }
    for (Interval interval : known) {
      if (interval.to != null) {
        said.putIfAbsent(interval.to, Said.NOTHING);
      }
    }
    for (Vintage vintage : loaded) {
      Interval at = at(known, vintage);
      if (at != null) {
        said.putIfAbsent(vintage, Said.of(at));
      } else if (toDate) {
        // A year to date holds only until a later release covers its months without printing it.
        said.putIfAbsent(vintage, Said.NOTHING);
      }
    }
    return said;
  }

  private static List<Run> runs(NavigableMap<Vintage, Said> said) {
    List<Run> runs = new ArrayList<>();
    Said now = Said.NOTHING;
    Vintage since = said.firstKey();
    for (Map.Entry<Vintage, Said> next : said.entrySet()) {
      if (!Objects.equals(next.getValue().figure, now.figure)) {
        if (now.figure != null) {
          runs.add(new Run(now, since, next.getKey()));
        }
        now = next.getValue();
        since = next.getKey();
      }
    }
    if (now.figure != null) {
      runs.add(new Run(now, since, null));
    }
    return runs;
  }

  private static List<Change> difference(List<Interval> known, List<Run> runs) {
    List<Change> changes = new ArrayList<>();
    Set<Long> kept = new HashSet<>();
    Run fresh = null;
    for (Run run : runs) {
      Interval row = run.said.row;
      if (row == null) {
        fresh = run;
      } else if (!kept.add(row.flowId)) {
        changes.add(new Change.Resume(row.flowId, run.from, run.to));
      } else if (!row.from.equals(run.from) || !Objects.equals(row.to, run.to)) {
        changes.add(new Change.Move(row.flowId, run.from, run.to));
      }
    }
    List<Interval> spare = known.stream().filter(row -> !kept.contains(row.flowId)).toList();
    if (fresh != null) {
      Observation flow = Objects.requireNonNull(fresh.said.flow);
      changes.add(
          spare.isEmpty()
              ? new Change.Insert(flow, fresh.from, fresh.to)
              : new Change.Restate(spare.get(0).flowId, flow, fresh.from, fresh.to));
    }
    int used = fresh == null ? 0 : 1;
    spare.stream().skip(used).forEach(row -> changes.add(new Change.Remove(row.flowId)));
    return changes;
  }

  /**
   * What a vintage says of the figure.
   *
   * @param figure the figure; null where it says nothing any more
   * @param row the row that holds it; null for a new statement
   * @param flow the new statement; null for a row
   */
  private record Said(@Nullable Figure figure, @Nullable Interval row, @Nullable Observation flow) {

    static final Said NOTHING = new Said(null, null, null);

    static Said of(Interval row) {
      return new Said(row.figure, row, null);
    }
  }

  /** Vintages one after the other that say the same; the first of them is where it comes from. */
  private record Run(Said said, Vintage from, @Nullable Vintage to) {}
}
