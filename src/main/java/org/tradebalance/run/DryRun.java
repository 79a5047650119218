package org.tradebalance.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.config.Catalogue;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.pipeline.ExchangeRateLoad;
import org.tradebalance.pipeline.FilePlan;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.pipeline.PartitionFile;
import org.tradebalance.pipeline.PublicationBuilder;
import org.tradebalance.pipeline.RowCorrections;
import org.tradebalance.pipeline.RunStoppedException;
import org.tradebalance.pipeline.ScanPartition;
import org.tradebalance.pipeline.StoreFiles;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.ledger.AcceptanceStore;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.LoadedFiles;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStore;

/**
 * Says what a run would do and how it would end: does the same in one transaction that is rolled
 * back, and writes no file.
 */
public final class DryRun {

  private final TransactionOperations transactions;
  private final RunStore runs;
  private final ObservationStore flows;
  private final LedgerStore ledger;
  private final LoadedFiles loaded;
  private final Catalogue catalogue;
  private final PublicationBuilder workbench;
  private final RunEnding ending;
  private final Fingerprint fingerprints;
  private final OutputFolder output;
  private final OutputOwner owner;
  private final ExpectationCheck inspection;
  private final StopSignal stop;
  private final ExchangeRateLoad ratesFirst;
  private final RowCorrections corrections;
  private final AcceptanceStore acceptances;

  DryRun(
      TransactionOperations transactions,
      RunStore runs,
      ObservationStore flows,
      LedgerStore ledger,
      LoadedFiles loaded,
      Catalogue catalogue,
      PublicationBuilder workbench,
      RunEnding ending,
      Fingerprint fingerprints,
      OutputFolder output,
      OutputOwner owner,
      ExpectationCheck inspection,
      StopSignal stop,
      ExchangeRateLoad ratesFirst,
      RowCorrections corrections,
      AcceptanceStore acceptances) {
    this.corrections = corrections;
    this.acceptances = acceptances;
    this.transactions = transactions;
    this.runs = runs;
    this.flows = flows;
    this.ledger = ledger;
    this.loaded = loaded;
    this.catalogue = catalogue;
    this.workbench = workbench;
    this.ending = ending;
    this.fingerprints = fingerprints;
    this.output = output;
    this.owner = owner;
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
   * @throws RunStateException where the output folder is another database's
   */
  public RunOutcome of(Path folder, ReloadScope again) throws RunStateException, IOException {
    Path input = folder.toAbsolutePath().normalize();
    RunDecision intent = RunDecision.of(input, again, fingerprints, runs, output);
    if (intent instanceof RunDecision.NoInput nothing) {
      return new RunOutcome(
          RunOutcome.Kind.REFUSED, 0, "would publish nothing: " + nothing.why(), List.of());
    }
    owner.refuseAnother();
    if (intent instanceof RunDecision.NothingNew nothing) {
      return ending.unchanged(nothing.before());
    }
    InputListing survey =
        intent instanceof RunDecision.Start start ? start.survey() : InputListing.of(input);
    RunOutcome outcome =
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

  private RunOutcome rehearse(Path input, ReloadScope again, InputListing survey)
      throws IOException {
    long run = runs.start("preview", again.all(), input.toString(), survey.files());
    List<RunFile> planned =
        new FilePlan(catalogue, flows, output)
            .of(input, survey.files(), again.contents(loaded.all()));
    runs.plan(run, planned);
    try {
      ratesFirst.load(run, input);
      new StoreFiles(
              runs,
              flows,
              ledger,
              acceptances,
              catalogue,
              (number, file) -> scan(input, file),
              stop)
          .store(run, entry -> {});
    } catch (InputRefusedException e) {
      return new RunOutcome(
          RunOutcome.Kind.REFUSED, 0, "would publish nothing: " + e.getMessage(), lines(run));
    } catch (RunStoppedException e) {
      return new RunOutcome(RunOutcome.Kind.STOPPED, 0, "the dry run was stopped", List.of());
    }
    Publication publication = workbench.publication(run);
    List<String> details = new ArrayList<>(lines(run));
    try {
      inspection.refuseWhatIsNotExpected(run, publication);
    } catch (InputRefusedException e) {
      details.addAll(e.details());
      return new RunOutcome(
          RunOutcome.Kind.REFUSED, 0, "would publish nothing: " + e.getMessage(), details);
    }
    List<String> warnings = new RunWarnings(ledger).of(run, publication);
    warnings.addAll(inspection.warnings(run, publication));
    warnings.stream()
        .filter(warning -> !warning.startsWith("refused: ") && !warning.startsWith("held: "))
        .forEach(details::add);
    return new RunOutcome(
        warnings.isEmpty() ? RunOutcome.Kind.PUBLISHED : RunOutcome.Kind.PUBLISHED_WITH_WARNINGS,
        0,
        "would publish: " + RunEnding.summary(publication),
        details);
  }

  private PartitionFile.Content scan(Path input, RunFile file) throws IOException {
    Layout layout = catalogue.layouts().get(String.valueOf(file.layout()));
    if (layout == null) {
      throw new IllegalStateException("a file to scan has a layout");
    }
    return ScanPartition.tried(
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
              .map(DryRun::effect)
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
