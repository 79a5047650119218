package org.tradebalance.store.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.layout.definition.ProductLevel;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.publish.Coverage;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.DetailedFile;
import org.tradebalance.store.ledger.IssueText;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.LoadedFile;
import org.tradebalance.store.ledger.Months;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.ledger.SourceFiles;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Vintage;

/** Figures and the files that they come from. */
public final class ObservationStore {

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final LedgerStore ledger;

  public ObservationStore(
      JdbcTemplate jdbc, TransactionOperations transactions, LedgerStore ledger) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.ledger = ledger;
  }

  /** The layout version under which a content is in the database already. */
  public boolean knows(String sha256, String layout, int version) {
    return new SourceFiles(jdbc).find(sha256, layout, version).isPresent();
  }

  /** The layout under which a content was loaded, whatever its version. */
  public Optional<String> layoutOf(String sha256) {
    return jdbc
        .queryForList(
            "select layout from source_file where sha256 = ? order by source_file_id desc",
            String.class,
            sha256)
        .stream()
        .findFirst();
  }

  /** The name under which a content was stored last; empty where it is not there. */
  public String nameOf(String sha256) {
    return new SourceFiles(jdbc).nameOf(sha256);
  }

  /**
   * Stores a file whole: its figures, its ledger entry and its rejections, in one transaction.
   * Storing the same content again changes no figure.
   */
  public LedgerEntry store(long run, SourceFile file, FileResult result) {
    return store(run, file, result, known(result));
  }

  /** What is known of the datasets of a file. */
  public KnownFigures known(FileResult result) {
    return KnownFigures.read(
        jdbc, result.named().stream().map(flow -> flow.series().dataset()).distinct().toList());
  }

  /**
   * Stores a file whole.
   *
   * @param known what {@link #known} gave of it, since when nothing was stored
   */
  public LedgerEntry store(long run, SourceFile file, FileResult result, KnownFigures known) {
    LedgerEntry entry =
        transactions.execute(
            status -> {
              boolean corrected = CorrectionStore.stored(jdbc, run, file.sha256());
              String nameBefore = nameOf(file.sha256());
              boolean renamed = file.layout().saysOther(nameBefore, file.name());
              List<Observation.Key> before = renamed ? stated(file.sha256()) : List.of();
              Map<SeriesKey, List<Months>> months = Months.bySeries(result.named());
              long id =
                  sourceFileId(
                      run, file, result, Months.over(result.named()), corrected || renamed);
              keepDetail(id, file.detail());
              ObservationWriter writer = new ObservationWriter(jdbc, file, result, id, known);
              if (renamed) {
                writer.takeBack(before, nameBefore);
              }
              FigureCounts figures = writer.write(months);
              LedgerEntry account = entry(file, result, figures, writer.warnings());
              ledger.record(run, account, result.rejections());
              if (file.layout().converts()) {
                new OriginalAmounts(jdbc).replace(id, result.originals());
                new OriginalFigures(jdbc, known.ids()).replace(id, result);
              }
              return account;
            });
    if (entry == null) {
      throw new IllegalStateException("no account of " + file.name());
    }
    return entry;
  }

  /** Whether rows of a content were corrected that no run stored yet. */
  public boolean awaitsCorrection(String sha256) {
    return CorrectionStore.isWaiting(jdbc, sha256);
  }

  /** What the figures are about that stand in the database as those of a content. */
  public List<Observation.Key> stated(String sha256) {
    return known(
            "where source_file_id in (select f.source_file_id from source_file f"
                + " where f.sha256 = ?)",
            sha256)
        .map(known -> known.flow().key())
        .distinct()
        .toList();
  }

  /** The newest release after a vintage in which a figure is known; empty where it is in none. */
  public Optional<Vintage> newer(Observation.Key key, Vintage vintage) {
    NavigableSet<Vintage> newer = new TreeSet<>();
    blocks()
        .read(
            block -> {
              if (block.flows().stream().anyMatch(flow -> flow.key().equals(key))) {
                newer.add(block.kind().from());
              }
            },
            "where dataset = ? and flow = ? and frequency = ? and valid_from_vintage > ?",
            key.series().dataset(),
            key.flow().code(),
            key.period().frequency().code(),
            vintage.toString());
    return newer.isEmpty() ? Optional.empty() : Optional.of(newer.last());
  }

  /** What storing a file would do, without writing anything. */
  public LedgerEntry preview(SourceFile file, FileResult result) {
    ObservationWriter writer = new ObservationWriter(jdbc, file, result, 0, known(result));
    return entry(file, result, writer.count(), writer.warnings());
  }

  /** Every figure that holds now, each once. */
  public List<Observation> current() {
    return known("where valid_to_vintage is null").map(KnownObservation::flow).toList();
  }

  /**
   * The figures of some series that hold now.
   *
   * @param choice which of those that there are
   */
  public List<Observation> currentOf(UnaryOperator<Set<SeriesKey>> choice) {
    return SeriesObservations.current(jdbc, choice);
  }

  /** Every figure as it was known when a vintage was the newest, each once. */
  public List<Observation> asOf(Vintage vintage) {
    String month = vintage.toString();
    return known(
            "where valid_from_vintage <= ? and (valid_to_vintage is null or valid_to_vintage > ?)",
            month,
            month)
        .map(KnownObservation::flow)
        .toList();
  }

  /**
   * Figures as they were known when a vintage was the newest, with the files they come from.
   *
   * @param choice which of the series that there are
   */
  public List<KnownObservation> sourced(Vintage vintage, UnaryOperator<Set<SeriesKey>> choice) {
    return SeriesObservations.sourced(jdbc, vintage, choice);
  }

  /** Every figure, with all that was ever known of it. */
  public List<KnownObservation> history() {
    return known("").toList();
  }

  /** Those of a series follow each other. */
  private Stream<KnownObservation> known(String condition, Object... arguments) {
    Map<SeriesKey, List<KnownObservation>> bySeries = new LinkedHashMap<>();
    blocks()
        .read(
            block -> {
              ObservationBlock.Kind kind = block.kind();
              for (Observation flow : block.flows()) {
                bySeries
                    .computeIfAbsent(flow.series(), series -> new ArrayList<>())
                    .add(new KnownObservation(flow, kind.from(), kind.to(), kind.file()));
              }
            },
            condition,
            arguments);
    return bySeries.values().stream().flatMap(List::stream);
  }

  private ObservationBlockReader blocks() {
    return new ObservationBlockReader(jdbc, new SeriesIds(jdbc));
  }

  /** The files in the database, in the order in which they came. */
  public List<LoadedFile> files() {
    return jdbc.query(
        "select f.source_file_id, f.name, f.sha256, f.layout, f.vintage, r.input_folder"
            + " from source_file f join run r on r.run_id = f.run_id order by f.source_file_id",
        (row, number) ->
            new LoadedFile(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Vintage.parse(row.getString(5)),
                row.getString(6)));
  }

  /** The amount in a cell of a loaded file, where it was in another currency. */
  public Optional<OriginalAmount> original(long file, SourceCell cell) {
    return new OriginalAmounts(jdbc).find(file, cell);
  }

  /**
   * The figures that hold, in the currencies in which their sources state them, where those are
   * others than the dollar.
   *
   * @param upTo the newest release that counts; null for all
   */
  public List<OriginalFigure> inCurrency(@Nullable Vintage upTo) {
    return new OriginalFigures(jdbc, new SeriesIds(jdbc))
        .holding(upTo).values().stream().flatMap(List::stream).toList();
  }

  /** The files with balances by product beside the database, the oldest vintage first. */
  public List<DetailedFile> detailed() {
    return jdbc.query(
        "select f.name, f.sha256, f.layout, f.layout_version, d.level, f.vintage"
            + " from source_file f join source_detail d on d.source_file_id = f.source_file_id"
            + " order by f.vintage, f.source_file_id",
        (row, number) ->
            new DetailedFile(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                Coded.parse(ProductLevel.class, row.getString(5)),
                Vintage.parse(row.getString(6))));
  }

  private void keepDetail(long file, @Nullable ProductLevel level) {
    jdbc.update("delete from source_detail where source_file_id = ?", file);
    if (level != null) {
      jdbc.update(
          "insert into source_detail (source_file_id, level) values (?, ?)", file, level.code());
    }
  }

  /** What each loaded file covers. */
  public List<Coverage> coverages() {
    return jdbc.query(
        "select d.dataset, f.vintage, f.covers_from, f.covers_to from source_file f"
            + " join source_dataset d on d.source_file_id = f.source_file_id"
            + " order by d.dataset, f.vintage, f.sha256",
        (row, number) ->
            new Coverage(
                row.getString(1),
                Vintage.parse(row.getString(2)),
                Period.parse(row.getString(3)),
                Period.parse(row.getString(4))));
  }

  private static LedgerEntry entry(
      SourceFile file, FileResult result, FigureCounts figures, List<Issue> warnings) {
    return new LedgerEntry(
        file.name(),
        file.sha256(),
        file.layout().id(),
        file.layout().dataset().id(),
        result.vintage().toString(),
        FileStatus.LOADED,
        result.rows(),
        figures,
        IssueText.of(Stream.concat(result.warnings().stream(), warnings.stream())));
  }

  private long sourceFileId(
      long run, SourceFile file, FileResult result, Months covered, boolean restated) {
    SourceFiles files = new SourceFiles(jdbc);
    Optional<Long> known = files.find(file.sha256(), file.layout().id(), file.layout().version());
    if (known.isPresent()) {
      if (file.layout().converts() || restated) {
        files.account(known.get(), file, run);
      }
      if (restated) {
        files.restate(known.get(), result.vintage(), covered);
        datasets(known.get(), result);
      }
      return known.get();
    }
    long next = files.add(run, file, file.layout().dataset().id(), result.vintage(), covered);
    datasets(next, result);
    return next;
  }

  private void datasets(long file, FileResult result) {
    List<String> known =
        jdbc.queryForList(
            "select dataset from source_dataset where source_file_id = ?", String.class, file);
    result.named().stream()
        .map(flow -> flow.series().dataset())
        .distinct()
        .filter(dataset -> !known.contains(dataset))
        .sorted()
        .forEach(
            dataset ->
                jdbc.update(
                    "insert into source_dataset (source_file_id, dataset) values (?, ?)",
                    file,
                    dataset));
  }
}
