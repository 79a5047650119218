package org.tradebalance.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.Retention;

/** Removes what old runs left. The caller holds the lease of the database. */
public final class Purge {

  private final Retention retention;
  private final OutputFolder output;

  Purge(Retention retention, OutputFolder output) {
    this.retention = retention;
    this.output = output;
  }

  /**
   * Keeps the newest runs and publications, and whatever holds now.
   *
   * @param keep how many
   * @param dryRun whether to count only
   */
  public Outcome purge(int keep, boolean dryRun) throws IOException {
    List<Long> old = retention.beyond(keep);
    List<Path> publications = output.publicationsBeyond(keep);
    Retention.Removed removed = dryRun ? retention.count(old) : retention.remove(old);
    if (!dryRun) {
      output.remove(publications);
    }
    return new Outcome(
        Outcome.Kind.DONE,
        0,
        String.format(
            Locale.ROOT,
            "%s %d runs, the steps of %d more, %d publications",
            dryRun ? "would remove" : "removed",
            removed.runs(),
            removed.executionsOnly(),
            publications.size()),
        List.of());
  }
}
