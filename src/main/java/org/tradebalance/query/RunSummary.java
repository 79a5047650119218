package org.tradebalance.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStatus;

/**
 * A run in one line.
 *
 * @param run its number
 * @param status what became of it
 * @param exit exit code of its process; null until it ended
 * @param started when it began
 * @param finished when it ended; null while it works or when it was killed
 * @param input where its input was read
 * @param forced whether known content was loaded again
 * @param message the last word
 */
public record RunSummary(
    long run,
    RunStatus status,
    @Nullable Integer exit,
    Instant started,
    @Nullable Instant finished,
    String input,
    boolean forced,
    String message) {

  /** The summary of a run. */
  public static RunSummary of(Run run) {
    return new RunSummary(
        run.id(),
        run.status(),
        run.exitCode(),
        run.startedAt(),
        run.finishedAt(),
        run.inputFolder(),
        run.forced(),
        run.message());
  }
}
