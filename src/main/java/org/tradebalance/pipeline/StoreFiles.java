package org.tradebalance.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.ProductLevel;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.store.ledger.AcceptanceStore;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.KnownFigures;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStore;
import org.tradebalance.trade.Vintage;

/** Stores the scanned files, each whole, the older vintage first; gives every file its account. */
public final class StoreFiles {

  private final RunStore runs;
  private final ObservationStore flows;
  private final LedgerStore ledger;
  private final Catalogue catalogue;
  private final Partitions partitions;
  private final Boundary stop;
  private final PlausibilityCheck plausibility;
  private final CorroborationCheck corroboration;
  private final OriginalCurrencyCheck originalCurrency;
  private final QuarantineCheck quarantine;
  private final AcceptanceStore acceptances;

  public StoreFiles(
      RunStore runs,
      ObservationStore flows,
      LedgerStore ledger,
      AcceptanceStore acceptances,
      Catalogue catalogue,
      Partitions partitions,
      Boundary stop) {
    this.runs = runs;
    this.flows = flows;
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.partitions = partitions;
    this.stop = stop;
    this.acceptances = acceptances;
    this.plausibility = new PlausibilityCheck(catalogue, this::isAccepted);
    this.corroboration = new CorroborationCheck(catalogue, flows);
    this.quarantine = new QuarantineCheck(catalogue, flows, corroboration);
    this.originalCurrency = new OriginalCurrencyCheck(flows);
  }

  /**
   * Stores what was scanned and is not stored yet.
   *
   * @param listener told of each file that was stored
   * @throws RunStoppedException where the run shall stop; the files stored so far stay
   * @throws InputRefusedException where no file can be used
   */
  public void store(long run, Consumer<LedgerEntry> listener)
      throws IOException, RunStoppedException {
    List<Scanned> scanned = new ArrayList<>();
    Set<String> stored = stored(run);
    int usable = stored.size();
    for (RunFile file : runs.files(run)) {
      switch (file.plan()) {
        case SCAN -> {
          Scanned whole = stored.contains(file.name()) ? null : assemble(run, file);
          if (whole != null) {
            scanned.add(whole);
          }
        }
        case KNOWN -> usable++;
        case REFUSED -> account(run, file, FileStatus.REFUSED, RowCounts.NONE);
        case DUPLICATE -> account(run, file, FileStatus.DUPLICATE, RowCounts.NONE);
        case FOUND -> throw new IllegalStateException(file.name() + " has no plan");
      }
    }
    // A message that takes figures back came after those that state them.
    scanned.sort(
        Comparator.comparing(Scanned::vintage)
            .thenComparing(Scanned::deletes)
            .thenComparing(s -> s.file.name()));
    stop.parts("store", scanned.size());
    for (Scanned whole : free(run, corroborated(run, scanned))) {
      stop.check();
      usable += store(run, whole, listener) ? 1 : 0;
      stop.part();
    }
    // What waits leaves what stands, which is published again.
    if (usable == 0 && !(holdsAny(run) && !flows.coverages().isEmpty())) {
      throw new InputRefusedException("not one file of the input could be used");
    }
    if (flows.coverages().isEmpty()) {
      throw new InputRefusedException(
          "exchange rates are loaded, but no file of trade yet; put the extracts that they are for"
              + " into the input folder");
    }
  }

  /** Whether a file was stored; where it was not, its account says why. */
  private boolean store(long run, Scanned whole, Consumer<LedgerEntry> listener) {
    KnownFigures known = flows.known(whole.result);
    FileResult result = whole.result;
    if (!isFirm(whole)) {
      Issue contradiction = plausibility.against(known, whole.file, whole.result);
      contradiction =
          contradiction == null
              ? originalCurrency.contradiction(whole.file, whole.result)
              : contradiction;
      if (contradiction != null) {
        refuse(run, whole.planned, contradiction, whole.result.rows(), whole.result.rejections());
        return false;
      }
      Issue unusual = quarantine.against(known, whole.file, whole.result);
      unusual =
          unusual == null
              ? originalCurrency.unusual(
                  whole.file, whole.result, quarantine.mostPercent(whole.file))
              : unusual;
      if (unusual != null) {
        hold(run, whole, unusual);
        return false;
      }
      Issue remark = quarantine.remark(known, whole.file, result);
      result = remark == null ? result : result.with(remark);
    } else if (catalogue.accepted().contain(whole.file.sha256())) {
      acceptances.noteConfigured(whole.file.sha256(), whole.file.name());
      known = flows.known(whole.result);
    }
    listener.accept(flows.store(run, whole.file, result, known));
    return true;
  }

  private boolean holdsAny(long run) {
    return ledger.ofRun(run).stream().anyMatch(entry -> entry.status() == FileStatus.HELD);
  }

  /** The files that this step stored before it was interrupted; their accounts stay as they are. */
  private Set<String> stored(long run) {
    return ledger.ofRun(run).stream()
        .filter(entry -> entry.status() == FileStatus.LOADED)
        .map(LedgerEntry::file)
        .collect(Collectors.toSet());
  }

  /** Whoever loads a content again, or accepts it, wants it as it is read now. */
  private boolean isFirm(Scanned whole) {
    return flows.layoutOf(whole.file.sha256()).isPresent() || isAccepted(whole.file.sha256());
  }

  private boolean isAccepted(String sha256) {
    return catalogue.accepted().contain(sha256) || acceptances.contains(sha256);
  }

  /** Those that no other file of the night with the same vintage contradicts in much. */
  private List<Scanned> free(long run, List<Scanned> scanned) {
    Map<String, Issue> held = quarantine.among(candidates(scanned));
    List<Scanned> free = new ArrayList<>();
    for (Scanned whole : scanned) {
      Issue issue = held.get(whole.file.name());
      if (issue == null) {
        free.add(whole);
      } else {
        hold(run, whole, issue);
      }
    }
    return free;
  }

  private List<CorroborationCheck.Candidate> candidates(List<Scanned> scanned) {
    return scanned.stream()
        .map(each -> new CorroborationCheck.Candidate(each.file, each.result, isFirm(each)))
        .toList();
  }

  /** Those that no other source contradicts; the others are refused, all before any is stored. */
  private List<Scanned> corroborated(long run, List<Scanned> scanned) {
    Map<String, CorroborationCheck.Remark> remarks = corroboration.of(candidates(scanned));
    List<Scanned> stay = new ArrayList<>();
    for (Scanned whole : scanned) {
      CorroborationCheck.Remark remark = remarks.get(whole.file.name());
      if (remark == null) {
        stay.add(whole);
      } else if (remark.isHeld()) {
        refuse(run, whole.planned, remark.issue(), whole.result.rows(), whole.result.rejections());
      } else {
        stay.add(new Scanned(whole.planned, whole.file, whole.result.with(remark.issue())));
      }
    }
    return stay;
  }

  private @Nullable Scanned assemble(long run, RunFile file) throws IOException {
    Layout layout = catalogue.layouts().get(String.valueOf(file.layout()));
    if (layout == null) {
      throw new IllegalStateException("layout " + file.layout() + " is gone");
    }
    PartitionFile.Content content = partitions.of(run, file);
    SplitResult partition = content.result();
    if (partition != null) {
      FileAssembly assembly =
          plausibility.within(
              FileAssembly.of(layout, file.name(), List.of(partition)),
              layout,
              file.name(),
              file.sha256());
      FileResult result = assembly.result();
      if (result != null) {
        Bulk bulk = layout.bulkOf(file.size());
        ProductLevel detail = bulk == null ? null : bulk.detail();
        return new Scanned(
            file, new SourceFile(file.name(), file.sha256(), layout, detail), result);
      }
      refuse(run, file, assembly.refusal(), assembly.rows(), partition.rejections());
    } else {
      refuse(run, file, content.refusal(), RowCounts.NONE, List.of());
    }
    return null;
  }

  private void refuse(
      long run, RunFile file, @Nullable Issue refusal, RowCounts rows, List<Rejection> rejections) {
    ledger.record(run, entry(file, FileStatus.REFUSED, rows, text(refusal)), rejections);
    if (refusal != null) {
      runs.plan(run, List.of(file.withIssue(RunFile.Plan.REFUSED, refusal)));
    }
  }

  private void hold(long run, Scanned whole, Issue issue) {
    FileResult result = whole.result;
    LedgerEntry refused = entry(whole.planned, FileStatus.HELD, result.rows(), text(issue));
    ledger.record(
        run,
        new LedgerEntry(
            refused.file(),
            refused.sha256(),
            refused.layout(),
            whole.file.layout().dataset().id(),
            result.vintage().toString(),
            refused.status(),
            refused.rows(),
            refused.figures(),
            refused.issue()),
        result.rejections());
    runs.plan(run, List.of(whole.planned.withIssue(RunFile.Plan.REFUSED, issue)));
  }

  private void account(long run, RunFile file, FileStatus status, RowCounts rows) {
    if (status == FileStatus.REFUSED && accounted(run, file)) {
      return; // refused by this very step before a restart, with its rows
    }
    String issue = file.issue() == null ? "" : file.issue() + " [" + file.issueCode() + "]";
    ledger.record(run, entry(file, status, rows, issue), List.of());
  }

  private boolean accounted(long run, RunFile file) {
    return ledger.ofRun(run).stream().anyMatch(entry -> entry.file().equals(file.name()));
  }

  private static String text(@Nullable Issue issue) {
    return issue == null ? "" : issue.message() + " [" + issue.code().id() + "]";
  }

  private static LedgerEntry entry(RunFile file, FileStatus status, RowCounts rows, String issue) {
    String layout = file.layout();
    return new LedgerEntry(
        file.name(),
        file.sha256(),
        layout == null ? "" : layout,
        "",
        "",
        status,
        rows,
        new FigureCounts(0, 0, 0, 0, 0, 0),
        issue);
  }

  /** Where the partial results of the files are. */
  public interface Partitions {

    /** What scanning a file gave. */
    PartitionFile.Content of(long run, RunFile file) throws IOException;
  }

  /** A file put together from its partitions. */
  private record Scanned(RunFile planned, SourceFile file, FileResult result) {

    Vintage vintage() {
      return result.vintage();
    }

    boolean deletes() {
      return !result.deletions().isEmpty();
    }
  }
}
