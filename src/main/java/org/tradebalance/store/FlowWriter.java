package org.tradebalance.store;

import static java.util.stream.Collectors.toCollection;
import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.number;
import static org.tradebalance.store.BulkInsert.text;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.Issue;
import org.tradebalance.store.FigureHistory.Change;
import org.tradebalance.store.FigureHistory.Interval;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.TradeFlow;

/** Writes the figures of one file: only what its vintage changes. */
final class FlowWriter {

  private final JdbcTemplate jdbc;
  private final FileResult file;
  private final long sourceFileId;
  private final SeriesIds ids;
  private final KnownFigures known;
  private final LoadedVintages loaded;
  private final SameVintage sameVintage;
  private final FlowRows rows;
  private long added;
  private long superseding;
  private long unchanged;

  /**
   * A writer of one file.
   *
   * @param source the file
   * @param file what it says
   * @param sourceFileId its number; 0 where nothing will be written
   * @param known what the database knows of its datasets
   */
  FlowWriter(
      JdbcTemplate jdbc,
      SourceFile source,
      FileResult file,
      long sourceFileId,
      KnownFigures known) {
    this.jdbc = jdbc;
    this.file = file;
    this.sourceFileId = sourceFileId;
    this.known = known;
    this.ids = known.ids();
    this.loaded = known.loaded();
    this.sameVintage = new SameVintage(loaded, source, file.vintage());
    this.rows = new FlowRows(jdbc, ids, sourceFileId);
  }

  /** Counts what would change. */
  FigureCounts count() {
    for (TradeFlow flow : file.flows()) {
      changes(flow);
    }
    return counts();
  }

  /** Writes what changes, within the caller's transaction. */
  FigureCounts write() {
    ids.add(file.flows().stream().map(TradeFlow::series).collect(toCollection(LinkedHashSet::new)));
    for (TradeFlow flow : file.flows()) {
      changes(flow).forEach(rows::apply);
    }
    Map<Series, List<Months>> months = Months.bySeries(file.flows());
    withdrawYearsToDate(months);
    rows.flush();
    recordSeries(months);
    return counts();
  }

  /** What another file of the same vintage states otherwise; null where none does. */
  @Nullable Issue contradiction() {
    return sameVintage.issue();
  }

  /** A year to date of an older release that this one covers but no longer prints holds no more. */
  private void withdrawYearsToDate(Map<Series, List<Months>> months) {
    Set<TradeFlow.Key> stated = new HashSet<>();
    for (TradeFlow flow : file.flows()) {
      if (flow.period().frequency() == Frequency.YEAR_TO_DATE) {
        stated.add(flow.key());
      }
    }
    known
        .histories()
        .forEach(
            (key, intervals) -> {
              if (key.period().frequency() == Frequency.YEAR_TO_DATE
                  && months.getOrDefault(key.series(), List.of()).stream()
                      .anyMatch(run -> run.contain(key.period()))
                  && !stated.contains(key)
                  && !sameVintage.states(key)) {
                FigureHistory.withdrawn(intervals, file.vintage(), loaded.of(key))
                    .forEach(rows::apply);
              }
            });
  }

  private void recordSeries(Map<Series, List<Months>> months) {
    jdbc.update("delete from source_months where source_file_id = ?", sourceFileId);
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "source_months",
            List.of(
                number("source_file_id"),
                integer("series_id"),
                text("covers_from"),
                text("covers_to")));
    months.forEach(
        (series, runs) ->
            runs.forEach(
                run ->
                    inserts.add(
                        sourceFileId,
                        ids.of(series),
                        run.first().toString(),
                        run.last().toString())));
    inserts.flush();
  }

  private List<Change> changes(TradeFlow flow) {
    List<Interval> history = known.of(flow.key());
    Interval before = FigureHistory.at(history, file.vintage());
    if (before != null && !sameVintage.prevails(flow, before.figure())) {
      superseding++;
      return List.of();
    }
    List<Change> changes =
        FigureHistory.changes(history, flow, file.vintage(), loaded.of(flow.key()));
    if (changes.isEmpty() || (before == null && changes.stream().noneMatch(this::isNews))) {
      unchanged++;
    } else if (before != null) {
      superseding++;
    } else {
      added++;
    }
    return changes;
  }

  /** A later vintage may have told the figure already. */
  private boolean isNews(Change change) {
    return change instanceof Change.Insert;
  }

  private FigureCounts counts() {
    return new FigureCounts(
        file.found(), added, superseding, unchanged, file.notPublished(), file.notApplicable());
  }
}
