package org.tradebalance.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.config.Catalogue;
import org.tradebalance.layout.Layout;
import org.tradebalance.publish.Edition;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.FlowStore;
import org.tradebalance.store.LedgerStore;
import org.tradebalance.store.LoadedFiles;
import org.tradebalance.store.RunFile;
import org.tradebalance.store.RunStore;

/**
 * Says what a run would do and how it would end: does the same in one transaction that is rolled
 * back, and writes no file.
 */
public final class Preview {

  private final TransactionOperations transactions;
  private final RunStore runs;
  private final FlowStore flows;
  private final LedgerStore ledger;
  private final LoadedFiles loaded;
  private final Catalogue catalogue;
  private final Workbench workbench;
  private final NightlyRun nightly;
  private final Fingerprint fingerprints;
  private final OutputFolder output;
  private final Inspection inspection;
  private final StopSignal stop;
  private final RatesFirst ratesFirst;
  private final RowCorrections corrections;

  Preview(
      TransactionOperations transactions,
      RunStore runs,
      FlowStore flows,
      LedgerStore ledger,
      LoadedFiles loaded,
      Catalogue catalogue,
      Workbench workbench,
      NightlyRun nightly,
      Fingerprint fingerprints,
      OutputFolder output,
      Inspection inspection,
      StopSignal stop,
      RatesFirst ratesFirst,
      RowCorrections corrections) {
    this.corrections = corrections;
    this.transactions = transactions;
    this.runs = runs;
    this.flows = flows;
    this.ledger = ledger;
    this.loaded = loaded;
    this.catalogue = catalogue;
    this.workbench = workbench;
    this.nightly = nightly;
    this.fingerprints = fingerprints;
    this.output = output;
    this.inspection = inspection;
    this.stop = stop;
    this.ratesFirst = ratesFirst;
  }

  /**
   * Previews a run.
   *
   * @param folder the input
   * @param again what would be loaded again
   * @return how it would end; a line for each file, and the warnings
   */
  public Outcome of(Path folder, LoadAgain again) throws IOException {
    Path input = folder.toAbsolutePath().normalize();
    Intent intent = Intent.of(input, again, fingerprints, runs, output);
    if (intent instanceof Intent.NoInput nothing) {
      return new Outcome(
          Outcome.Kind.REFUSED, 0, "would publish nothing: " + nothing.why(), List.of());
    }
    if (intent instanceof Intent.NothingNew nothing) {
      return nightly.nothingNew(nothing.before());
    }
    Survey survey = intent instanceof Intent.Start start ? start.survey() : Survey.of(input);
    Outcome outcome =
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              try {
                return rehearse(input, again, survey);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    if (outcome == null) {
      throw new IllegalStateException("the preview has no outcome");
    }
    return outcome;
  }

  private Outcome rehearse(Path input, LoadAgain again, Survey survey) throws IOException {
    long run = runs.start("preview", again.all(), input.toString(), survey.files());
    List<RunFile> planned =
        new Plan(catalogue, flows, output).of(input, survey.files(), again.contents(loaded.all()));
    runs.plan(run, planned);
    try {
      ratesFirst.load(run, input);
      new StoreStep(runs, flows, ledger, catalogue, (number, file) -> scan(input, file), stop)
          .store(run, entry -> {});
    } catch (InputRefusedException e) {
      return new Outcome(
          Outcome.Kind.REFUSED, 0, "would publish nothing: " + e.getMessage(), lines(run));
    } catch (JobInterruptedException e) {
      return new Outcome(Outcome.Kind.STOPPED, 0, "the dry run was stopped", List.of());
    }
    Edition edition = workbench.edition(run);
    List<String> details = new ArrayList<>(lines(run));
    try {
      inspection.refuseWhatIsNotExpected(run, edition);
    } catch (InputRefusedException e) {
      details.addAll(e.details());
      return new Outcome(
          Outcome.Kind.REFUSED, 0, "would publish nothing: " + e.getMessage(), details);
    }
    List<String> warnings = new RunWarnings(ledger).of(run, edition);
    warnings.addAll(inspection.warnings(run, edition));
    warnings.stream().filter(warning -> !warning.startsWith("refused: ")).forEach(details::add);
    return new Outcome(
        warnings.isEmpty() ? Outcome.Kind.PUBLISHED : Outcome.Kind.PUBLISHED_WITH_WARNINGS,
        0,
        "would publish: " + NightlyRun.summary(edition),
        details);
  }

  private PieceFile.Content scan(Path input, RunFile file) throws IOException {
    Layout layout = catalogue.layouts().get(String.valueOf(file.layout()));
    if (layout == null) {
      throw new IllegalStateException("a file to scan has a layout");
    }
    return ScanStep.tried(
        input.resolve(file.name()),
        file.name(),
        layout,
        catalogue.limits().of(file.name()),
        ratesFirst.known(layout),
        corrections.of(file.sha256()),
        file.sha256());
  }

  private List<String> lines(long run) {
    List<String> lines = new ArrayList<>();
    List<LedgerEntry> accounts = ledger.ofRun(run);
    for (RunFile file : runs.files(run)) {
      lines.add(
          accounts.stream()
              .filter(entry -> entry.file().equals(file.name()))
              .findFirst()
              .map(Preview::effect)
              .orElse(file.name() + ": known, nothing to do"));
    }
    return lines;
  }

  private static String effect(LedgerEntry entry) {
    if (entry.status() != FileStatus.LOADED) {
      return entry.file() + ": " + entry.status().code() + ": " + entry.issue();
    }
    return entry.file()
        + ": "
        + entry.layout()
        + ", vintage "
        + entry.vintage()
        + ": "
        + entry.figures().added()
        + " new figures, "
        + entry.figures().superseding()
        + " revised, "
        + entry.figures().unchanged()
        + " unchanged; "
        + entry.rows().rejected()
        + " rows rejected";
  }
}
