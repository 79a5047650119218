package org.tradebalance.resubmission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.digest.Sha256;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.run.DryRun;
import org.tradebalance.run.InputListing;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.run.OutputOwner;
import org.tradebalance.run.ReloadScope;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.run.RunStateException;
import org.tradebalance.store.ledger.CorrectedRow;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.ReadContent;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;

/**
 * Loads rejected rows that somebody corrected. A correction belongs to the content of the file that
 * the row stands in: from the moment that it is recorded, every run that reads this content reads
 * the corrected row in place of the one that stands there, under the rules of its layout.
 */
public final class Resubmission {

  private final TransactionOperations transactions;
  private final OutputOwner owner;
  private final RunStore runs;
  private final CorrectionStore corrections;
  private final ResubmittedRows rows;
  private final CorrectionCheck trial;
  private final NightlyRun nightly;
  private final DryRun preview;

  Resubmission(
      TransactionOperations transactions,
      OutputOwner owner,
      RunStore runs,
      CorrectionStore corrections,
      ResubmittedRows rows,
      CorrectionCheck trial,
      NightlyRun nightly,
      DryRun preview) {
    this.transactions = transactions;
    this.owner = owner;
    this.runs = runs;
    this.corrections = corrections;
    this.rows = rows;
    this.trial = trial;
    this.nightly = nightly;
    this.preview = preview;
  }

  /**
   * Records the corrected rows and publishes what follows from them.
   *
   * @param file the edited {@code rejects.csv}
   * @param input the input folder; null for that of the run that read the rows last
   * @param run only rows that this run rejected; null for those of any
   * @throws RunStateException where the output folder is another database's
   */
  public RunOutcome load(Path file, @Nullable Path input, @Nullable Long run)
      throws RunStateException, IOException {
    owner.refuseAnother();
    Prepared prepared = prepared(file, input, run);
    if (prepared.outcome != null) {
      return prepared.outcome;
    }
    if (!prepared.corrected.isEmpty()) {
      record(prepared);
    }
    return prepared.with(nightly.run(prepared.input, ReloadScope.NOTHING));
  }

  /** Says how {@link #load} would end, and writes nothing. */
  public RunOutcome previewed(Path file, @Nullable Path input, @Nullable Long run)
      throws RunStateException, IOException {
    owner.refuseAnother();
    Prepared prepared = prepared(file, input, run);
    if (prepared.outcome != null) {
      return prepared.outcome;
    }
    RunOutcome outcome =
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              record(prepared);
              try {
                return preview.of(prepared.input, ReloadScope.NOTHING);
              } catch (RunStateException e) { // cannot be: asked before
                throw new IllegalStateException(e);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    if (outcome == null) {
      throw new IllegalStateException("the preview has no outcome");
    }
    return prepared.with(outcome);
  }

  private void record(Prepared prepared) {
    corrections.record(
        prepared.file.name(), prepared.file.sha256(), prepared.account, prepared.corrected);
  }

  /**
   * What is to be done.
   *
   * @param outcome how it ends already; null where there is something to load
   * @param input the folder that holds the files
   * @param corrected the rows to record, by the hash of their content
   * @param account what became of the rows of the resubmission
   * @param lines what to tell the operator
   */
  private record Prepared(
      @Nullable RunOutcome outcome,
      Path input,
      RejectsFile file,
      Map<String, List<CorrectedRow>> corrected,
      RowCounts account,
      List<String> lines) {

    RunOutcome with(RunOutcome run) {
      List<String> details = new ArrayList<>(lines);
      details.addAll(run.details());
      return new RunOutcome(run.kind(), run.run(), run.headline(), details);
    }
  }

  private Prepared prepared(Path file, @Nullable Path input, @Nullable Long run)
      throws IOException {
    RejectsFile read;
    try {
      read = RejectsFile.read(file, Limits.DEFAULT);
    } catch (RefusedFileException e) {
      throw new InputRefusedException(e.issue().toString());
    }
    ResubmittedRows.Found found = rows.find(read, run);
    Path folder = folder(found, input);
    int accepted = 0;
    int ignored = 0;
    List<String> rejected = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    Map<String, List<CorrectedRow>> corrected = new TreeMap<>();
    for (Map.Entry<ReadContent, SortedMap<Place, EditedRow>> each : found.edited().entrySet()) {
      ReadContent content = each.getKey();
      CorrectionCheck.Result result = tried(content, folder, each.getValue());
      accepted += result.accepted().size();
      ignored += result.ignored().size();
      result
          .rejected()
          .forEach(
              (place, why) ->
                  rejected.add(
                      "still rejected: "
                          + ResubmittedRows.where(content.name(), place)
                          + ": "
                          + why));
      remarks.addAll(result.remarks());
      List<EditedRow> good = new ArrayList<>(result.accepted());
      good.addAll(result.ignored());
      if (!good.isEmpty()) {
        corrected.put(
            content.sha256(),
            good.stream()
                .map(
                    row ->
                        new CorrectedRow(
                            row.place(),
                            row.original(),
                            row.corrected(),
                            read.name(),
                            read.sha256()))
                .toList());
      }
    }
    SortedMap<String, Long> reasons = new TreeMap<>();
    count(reasons, "as before", found.untouched());
    count(reasons, "known", found.known());
    count(reasons, "without figures", ignored);
    RowCounts account =
        new RowCounts(
            (long) accepted + rejected.size() + ignored + found.untouched() + found.known(),
            accepted,
            rejected.size(),
            reasons);
    List<String> lines = new ArrayList<>();
    lines.add(
        read.name()
            + ": rows read "
            + account.read()
            + " = accepted "
            + account.accepted()
            + " + rejected "
            + account.rejected()
            + " + ignored "
            + account.ignoredInAll()
            + (reasons.isEmpty() ? "" : " (" + account.ignoredText() + ")"));
    lines.addAll(rejected);
    lines.addAll(remarks);
    return new Prepared(
        corrected.isEmpty() ? withoutNews(read, account, lines) : null,
        folder,
        read,
        corrected,
        account,
        lines);
  }

  /** How a resubmission ends that brings no correction; null where a run has to go on with it. */
  private @Nullable RunOutcome withoutNews(
      RejectsFile file, RowCounts account, List<String> lines) {
    long known = account.ignored().getOrDefault("known", 0L);
    if (account.rejected() > 0 && known == 0) {
      return new RunOutcome(
          RunOutcome.Kind.REFUSED,
          0,
          "nothing published: no corrected row of " + file.name() + " can be used",
          lines);
    }
    boolean published =
        runs.newest(1).stream().allMatch(run -> run.status() == RunStatus.PUBLISHED);
    if (known > 0 && (corrections.isAnyWaiting() || !published)) {
      return null;
    }
    return new RunOutcome(
        account.rejected() > 0
            ? RunOutcome.Kind.NOTHING_NEW_WITH_WARNINGS
            : RunOutcome.Kind.NOTHING_NEW,
        runs.newest(RunStatus.PUBLISHED).map(Run::id).orElse(0L),
        "nothing new: "
            + (known > 0
                ? known + " corrected rows of " + file.name() + " are loaded already"
                : "no row of " + file.name() + " was edited"),
        lines);
  }

  private CorrectionCheck.Result tried(
      ReadContent content, Path folder, SortedMap<Place, EditedRow> edited) throws IOException {
    try {
      Set<Place> before = new HashSet<>(edited.keySet());
      before.addAll(rows.rejected(content));
      return trial.of(content, find(content, folder), edited, before);
    } catch (RefusedFileException e) {
      throw new InputRefusedException(e.issue().toString());
    }
  }

  private Path folder(ResubmittedRows.Found found, @Nullable Path input) {
    if (input != null) {
      return input.toAbsolutePath().normalize();
    }
    return found.edited().keySet().stream()
        .max(Comparator.comparing(ReadContent::run))
        .map(ReadContent::inputFolder)
        .or(() -> runs.newest(1).stream().map(Run::inputFolder).findFirst())
        .map(Path::of)
        .orElseThrow(() -> new InputRefusedException("no run yet"));
  }

  /** The file that holds a content: a row means something only among the others of its file. */
  private static Path find(ReadContent content, Path folder) throws IOException {
    Path place = folder.resolve(content.name());
    if (Files.isRegularFile(place) && Sha256.of(place).equals(content.sha256())) {
      return place;
    }
    if (Files.isDirectory(folder)) {
      for (RunFile file : InputListing.of(folder).files()) {
        if (file.sha256().equals(content.sha256())) {
          return folder.resolve(file.name());
        }
      }
    }
    throw new InputRefusedException(
        content.name()
            + " as run "
            + content.run()
            + " read it (sha256 "
            + content.sha256().substring(0, 12)
            + "…) is not in "
            + folder
            + ", and its rows are read among the others of it; put it there, or name its folder"
            + " with --input");
  }

  private static void count(SortedMap<String, Long> reasons, String reason, int rows) {
    if (rows > 0) {
      reasons.put(reason, (long) rows);
    }
  }
}
