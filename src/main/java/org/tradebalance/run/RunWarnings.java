package org.tradebalance.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Verdict;
import org.tradebalance.store.ledger.LedgerStore;

/** What somebody should look at after a run that published. */
final class RunWarnings {

  private static final int CAUSES_SHOWN = 10;

  /** So many files with one reason are told together. */
  private static final int MANY = 4;

  private final LedgerStore ledger;

  RunWarnings(LedgerStore ledger) {
    this.ledger = ledger;
  }

  /** One line for each kind of trouble; none where all is well. */
  List<String> of(long run, Publication publication) {
    List<String> warnings = new ArrayList<>(refusals(run));
    for (LedgerEntry entry : ledger.ofRun(run)) {
      if (entry.status() == FileStatus.LOADED && entry.isWarning()) {
        warnings.add(entry.file() + ": " + entry.issue());
      }
    }
    long rejected = ledger.ofRun(run).stream().mapToLong(e -> e.rows().rejected()).sum();
    if (rejected > 0) {
      warnings.add(rejected + " rows rejected: see rejects.csv or `rejects " + run + "`");
      warnings.addAll(firstOf(ledger.issuesOfRun(run).messages()));
    }
    long exceeded =
        publication.controls().stream().filter(c -> c.verdict() == Verdict.EXCEEDED).count();
    if (exceeded > 0) {
      warnings.add(exceeded + " control totals beyond their tolerance: see control_totals.csv");
    }
    return warnings;
  }

  private static List<String> firstOf(List<String> causes) {
    if (causes.size() <= CAUSES_SHOWN) {
      return causes;
    }
    List<String> shown = new ArrayList<>(causes.subList(0, CAUSES_SHOWN));
    shown.add("and " + (causes.size() - CAUSES_SHOWN) + " other causes of rejected rows");
    return shown;
  }

  /**
   * One line for each file that is refused or held; many of them share the line of their reason.
   */
  List<String> refusals(long run) {
    List<String> lines = new ArrayList<>();
    for (FileStatus status : List.of(FileStatus.REFUSED, FileStatus.HELD)) {
      Map<String, List<String>> files = new LinkedHashMap<>();
      for (LedgerEntry entry : ledger.ofRun(run)) {
        if (entry.status() == status) {
          files.computeIfAbsent(entry.issue(), issue -> new ArrayList<>()).add(entry.file());
        }
      }
      files.forEach(
          (issue, named) ->
              names(named)
                  .forEach(names -> lines.add(status.code() + ": " + names + ": " + issue)));
    }
    return lines;
  }

  private static List<String> names(List<String> files) {
    int others = files.size() - 1;
    return files.size() < MANY
        ? files
        : List.of(files.get(0) + " and " + others + " others up to " + files.get(others));
  }
}
