package org.tradebalance.store.observation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.FigureHistory.Interval;
import org.tradebalance.store.observation.LoadedVintages.Stated;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/**
 * Finds the figures that the release before states and a file does not, although it states all
 * around them: rows or cells that got lost, most likely. Nothing in such a file misses them, and
 * what the release before said goes on to hold.
 *
 * <p>A figure is gone where the file has its period for at least half of the series that the
 * release before has, or its series on both sides of a period and the release before has that
 * series without a gap. Where less than half is there again, the file is another selection. A zero
 * may be left out. A year to date is printed by one release only, so that it is looked for in its
 * own vintage.
 */
final class GoneFigures {

  private static final Comparator<Observation.Key> IN_ORDER =
      Comparator.comparing(Observation.Key::series)
          .thenComparing(Observation.Key::flow)
          .thenComparing(Observation.Key::period);

  /** The runs of months of each series, those of one file together. */
  private final Map<SeriesKey, Collection<List<Stated>>> before;

  private final Vintage vintage;
  private final StatedPeriods periods;
  private final Map<String, Compared> files = new TreeMap<>();

  private GoneFigures(Map<SeriesKey, Collection<List<Stated>>> before, FileResult result) {
    this.before = before;
    this.vintage = result.vintage();
    this.periods = new StatedPeriods(result.named());
  }

  /**
   * What somebody should look at; null where nothing is gone.
   *
   * @param known what is known of the datasets of the file
   * @param source the file
   * @param result what it says
   */
  static @Nullable Issue issue(KnownFigures known, SourceFile source, FileResult result) {
    Map<SeriesKey, Collection<List<Stated>>> before =
        known.loaded().before(result.vintage(), source.layout().id(), source.sha256());
    if (before.isEmpty()) {
      return null;
    }
    GoneFigures gone = new GoneFigures(before, result);
    known.histories().forEach(gone::compare);
    return gone.issue(source.name(), result.flows());
  }

  private void compare(Observation.Key key, List<Interval> history) {
    for (List<Stated> runs : before.getOrDefault(key.series(), List.of())) {
      Stated any = runs.get(0);
      Interval interval = FigureHistory.at(history, any.vintage());
      Stated around = around(runs, key.period().endMonth());
      if (interval == null
          // Where a file has months, those of its quarters and years may lie outside of them.
          || (around == null && !interval.from().equals(any.vintage()))
          || (isToDate(key) && !any.vintage().equals(vintage))) {
        continue;
      }
      Compared file = files.computeIfAbsent(any.sha256(), hash -> new Compared(any));
      Usd amount = interval.figure().amount();
      if (periods.contain(key)) {
        file.kept++;
      } else if (amount != null && amount.signum() != 0) {
        boolean hole =
            around != null && !isToDate(key) && periods.surround(key, around.from(), around.to());
        file.lacks(new Gone(key, amount), hole);
      }
    }
  }

  private static boolean isToDate(Observation.Key key) {
    return key.period().frequency() == Frequency.YEAR_TO_DATE;
  }

  private static @Nullable Stated around(List<Stated> runs, int month) {
    for (Stated run : runs) {
      if (month >= run.from() && month <= run.to()) {
        return run;
      }
    }
    return null;
  }

  /** Of the files of a release, the one that has most in common is the one before this. */
  private @Nullable Issue issue(String name, List<Observation> flows) {
    Compared file =
        files.values().stream()
            .max(Comparator.comparingLong((Compared each) -> each.kept))
            .orElse(null);
    if (file == null || file.lacksNothing()) {
      return null;
    }
    for (Observation flow : flows) {
      if (before.containsKey(flow.series())) {
        file.has(flow.key());
      }
    }
    return file.issue(name);
  }

  /** A figure and what it was. */
  private record Gone(Observation.Key key, Usd amount) {

    @Override
    public String toString() {
      return String.join(
          " ",
          key.series().partner(),
          key.series().product(),
          key.flow().code(),
          key.period().toString(),
          amount.toString());
    }
  }

  /** A period of one kind of series: those of all partners and products. */
  private record Column(
      String dataset, Item item, Adjustment adjustment, Flow flow, Period period) {

    static Column of(Observation.Key key) {
      SeriesKey series = key.series();
      return new Column(
          series.dataset(), series.item(), series.adjustment(), key.flow(), key.period());
    }
  }

  /** Figures that are there again, and those that are not, with the first of them. */
  private static final class Tally {

    private long kept;
    private long missing;
    private @Nullable Gone first;

    void lacks(Gone gone) {
      missing++;
      first = first == null || IN_ORDER.compare(gone.key, first.key) < 0 ? gone : first;
    }

    void add(Tally other) {
      Gone gone = other.first;
      if (gone != null) {
        lacks(gone);
        missing += other.missing - 1;
      }
    }
  }

  /** What a file before and this one have in common, and what only the former has. */
  private static final class Compared {

    private final Stated stated;
    private final Map<Column, Tally> columns = new HashMap<>();
    private final Tally holes = new Tally();
    private long kept;

    Compared(Stated stated) {
      this.stated = stated;
    }

    void lacks(Gone gone, boolean isHole) {
      Tally tally =
          isHole ? holes : columns.computeIfAbsent(Column.of(gone.key), column -> new Tally());
      tally.lacks(gone);
    }

    boolean lacksNothing() {
      return holes.missing == 0 && columns.isEmpty();
    }

    /** Counts a series that is there again. */
    void has(Observation.Key key) {
      Tally column = columns.get(Column.of(key));
      if (column != null) {
        column.kept++;
      }
    }

    @Nullable Issue issue(String name) {
      Tally all = new Tally();
      all.add(holes);
      columns.values().stream().filter(c -> c.missing <= c.kept).forEach(all::add);
      return all.first == null
          ? null
          : Issue.ofFile(
              IssueCode.FIGURES_GONE,
              name,
              stated.file(),
              stated.vintage().toString(),
              all.missing + (all.missing == 1 ? " is" : " are"),
              all.first.toString());
    }
  }
}
