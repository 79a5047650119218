package org.tradebalance.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.report.RunJson;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStore;

/**
 * Whether the output folder shows what this database published. Each database counts its runs from
 * 1: a second one, in memory or of another server, would put its own run 1 beside the one that is
 * there, and replace what readers see.
 */
public final class OutputOwner {

  private final RunStore runs;
  private final OutputFolder output;

  OutputOwner(RunStore runs, OutputFolder output) {
    this.runs = runs;
    this.output = output;
  }

  /**
   * Refuses an output folder of another database. A database of which an older state was restored
   * is another one, too: it does not know what was published since.
   *
   * @throws RunStateException saying what to do
   */
  public void refuseAnother() throws RunStateException, IOException {
    OptionalLong published = output.currentRun();
    if (published.isEmpty()) {
      return;
    }
    long run = published.getAsLong();
    Optional<Run> known = runs.find(run);
    if (known.isPresent() && startedTogether(known.get())) {
      return;
    }
    throw RunStateException.of(
        output.current()
            + " shows run "
            + run
            + " of another database, or of a later state of this one ("
            + (known.isPresent() ? "its run " + run + " is another" : "it has no run " + run)
            + "); give this database an output folder of its own with --output, or remove the link "
            + output.current()
            + " to let it have this one");
  }

  /** Compares with the report that the run left; one without a report is known by its number. */
  private boolean startedTogether(Run known) throws IOException {
    Path report = output.runReport(known.id());
    if (!Files.isRegularFile(report)) {
      return true;
    }
    Instant told = RunJson.startedAt(Files.readString(report));
    return told.truncatedTo(ChronoUnit.SECONDS)
        .equals(known.startedAt().truncatedTo(ChronoUnit.SECONDS));
  }
}
