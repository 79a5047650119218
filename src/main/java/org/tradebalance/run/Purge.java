package org.tradebalance.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.run.Retention;

/** Removes what old runs left. The caller holds the lease of the database. */
public final class Purge {

  private final Retention retention;
  private final OutputFolder output;

  Purge(Retention retention, OutputFolder output) {
    this.retention = retention;
    this.output = output;
  }

  /**
   * Keeps the newest runs, with their reports, and publications, and whatever holds now. A report
   * that an interrupted purge left behind goes with the next one.
   *
   * @param keep how many
   * @param dryRun whether to count only
   */
  public RunOutcome purge(int keep, boolean dryRun) throws IOException {
    List<Long> old = retention.beyond(keep);
    List<Path> publications = output.publicationsBeyond(keep);
    List<Path> reports =
        old.isEmpty() ? List.of() : output.runReports(Collections.max(old), retention.needed());
    Retention.Removed removed = dryRun ? retention.count(old) : retention.remove(old);
    if (!dryRun) {
      output.remove(publications);
      output.remove(reports);
    }
    return new RunOutcome(
        RunOutcome.Kind.DONE,
        0,
        String.format(
            Locale.ROOT,
            "%s %d runs, the steps of %d more, %d publications, %d reports",
            dryRun ? "would remove" : "removed",
            removed.runs(),
            removed.executionsOnly(),
            publications.size(),
            reports.size()),
        List.of());
  }
}
