package org.tradebalance.run;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Verdict;
import org.tradebalance.store.LedgerStore;

/** What somebody should look at after a run that published. */
final class RunWarnings {

  private final LedgerStore ledger;

  RunWarnings(LedgerStore ledger) {
    this.ledger = ledger;
  }

  /** One line for each kind of trouble; none where all is well. */
  List<String> of(long run, Publication publication) {
    List<String> warnings = new ArrayList<>(refusals(run));
    for (LedgerEntry entry : ledger.ofRun(run)) {
      if (entry.status() == FileStatus.LOADED && entry.issue() != null) {
        warnings.add(entry.file() + ": " + entry.issue());
      }
    }
    long rejected = ledger.ofRun(run).stream().mapToLong(e -> e.rows().rejected()).sum();
    if (rejected > 0) {
      warnings.add(rejected + " rows rejected: see rejects.csv or `rejects " + run + "`");
    }
    long exceeded =
        publication.controls().stream().filter(c -> c.verdict() == Verdict.EXCEEDED).count();
    if (exceeded > 0) {
      warnings.add(exceeded + " control totals beyond their tolerance: see control_totals.csv");
    }
    return warnings;
  }

  /** One line for each file that the run refused. */
  List<String> refusals(long run) {
    return ledger.ofRun(run).stream()
        .filter(entry -> entry.status() == FileStatus.REFUSED)
        .map(entry -> "refused: " + entry.file() + ": " + entry.issue())
        .toList();
  }
}
