package org.tradebalance.store.observation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.store.ledger.Months;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.FigureHistory.Change;
import org.tradebalance.store.observation.FigureHistory.Interval;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.SeriesKey;

/** Writes the figures of one file: only what its vintage changes. */
final class ObservationWriter {

  private final JdbcTemplate jdbc;
  private final SourceFile source;
  private final FileResult file;
  private final long sourceFileId;
  private final SeriesIds ids;
  private final KnownFigures known;
  private final LoadedVintages loaded;
  private final SameVintage sameVintage;
  private final ObservationBlocks blocks;
  private final @Nullable Issue gone;
  private final DeletedFigures deletions;
  private @Nullable Issue restated;
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
  ObservationWriter(
      JdbcTemplate jdbc,
      SourceFile source,
      FileResult file,
      long sourceFileId,
      KnownFigures known) {
    this.jdbc = jdbc;
    this.source = source;
    this.file = file;
    this.sourceFileId = sourceFileId;
    this.known = known;
    this.ids = known.ids();
    this.loaded = known.loaded();
    this.sameVintage = new SameVintage(loaded, source, file.vintage());
    this.blocks = new ObservationBlocks(jdbc, ids, sourceFileId);
    this.gone = GoneFigures.issue(known, source, file);
    this.deletions = new DeletedFigures(known, source.name(), file.vintage());
  }

  /** Counts what would change. */
  FigureCounts count() {
    for (Observation flow : file.flows()) {
      changes(flow);
    }
    compareUnconverted();
    return counts();
  }

  /**
   * Writes what changes, within the caller's transaction.
   *
   * @param months the months of each line of the file
   */
  FigureCounts write(Map<SeriesKey, List<Months>> months) {
    ids.add(months.keySet());
    for (Observation flow : file.flows()) {
      changes(flow).forEach(blocks::apply);
    }
    withhold();
    withdrawYearsToDate(months);
    deletions.changes(file.deletions()).forEach(blocks::apply);
    blocks.flush();
    recordSeries(months);
    compareUnconverted();
    return counts();
  }

  /**
   * Takes back what this content stated under a name that said something else, where it does not
   * state it under its name of now.
   *
   * @param stated what the figures are about that stand as those of the content
   * @param nameBefore the name that it had
   */
  void takeBack(List<Observation.Key> stated, String nameBefore) {
    Set<Observation.Key> now =
        file.flows().stream().map(Observation::key).collect(Collectors.toSet());
    long taken = 0;
    for (Observation.Key key : stated) {
      if (!now.contains(key)) {
        FigureHistory.forgotten(known.of(key), file.vintage(), loaded.of(key))
            .forEach(blocks::apply);
        taken++;
      }
    }
    restated =
        Issue.ofFile(
            IssueCode.NAME_RESTATED,
            source.name(),
            nameBefore,
            source.layout().saidByName(nameBefore),
            source.layout().saidByName(source.name()),
            Long.toString(taken));
  }

  /** What somebody should look at in the light of other files; complete after the figures. */
  List<Issue> warnings() {
    return Stream.of(restated, sameVintage.issue(), gone, deletions.issue())
        .filter(Objects::nonNull)
        .toList();
  }

  /** A sum that lacks a part is missing where nothing is known of it; else what stands stays. */
  private void withhold() {
    for (Observation sum : file.withheld()) {
      List<Interval> history = known.of(sum.key());
      if (FigureHistory.at(history, file.vintage()) == null) {
        FigureHistory.changes(history, sum, file.vintage(), loaded.of(sum.key()))
            .forEach(blocks::apply);
      }
    }
  }

  /** A year to date of an older release that this one covers but no longer prints holds no more. */
  private void withdrawYearsToDate(Map<SeriesKey, List<Months>> months) {
    Set<Observation.Key> stated = new HashSet<>();
    for (Observation flow : file.flows()) {
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
                    .forEach(blocks::apply);
              }
            });
  }

  private void recordSeries(Map<SeriesKey, List<Months>> months) {
    StatedMonths stated = new StatedMonths(jdbc, sourceFileId);
    months.forEach(
        (series, runs) -> runs.forEach(run -> stated.add(series.dataset(), run, ids.of(series))));
    stated.replace();
  }

  private List<Change> changes(Observation flow) {
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

  /** Figures without dollars count as they are stated; whoever stores them does so after this. */
  private void compareUnconverted() {
    if (file.unconverted().isEmpty()) {
      return;
    }
    Map<Observation.Key, List<OriginalFigure>> before =
        new OriginalFigures(jdbc, ids).holding(file.vintage());
    Map<Observation.Key, List<OriginalFigure>> stated =
        file.inCurrency().stream().collect(Collectors.groupingBy(OriginalFigure::key));
    for (Observation flow : file.unconverted()) {
      List<OriginalFigure> figures = before.getOrDefault(flow.key(), List.of());
      if (figures.isEmpty()) {
        added++;
      } else if (figures.equals(stated.get(flow.key()))) {
        unchanged++;
      } else {
        superseding++;
      }
    }
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
