package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.LedgerEntry;

/**
 * What an operator looks at in the morning: the run that ended last, and those before.
 *
 * @param last the run that ended last
 * @param version version of tradebalance
 * @param warnings what somebody should look at
 * @param steps the steps of its executions, in order
 * @param files the account of each of its input files
 * @param newest the newest month with a figure, by dataset
 * @param runs the newest runs, the newest first
 */
public record Operations(
    EndedRun last,
    String version,
    List<String> warnings,
    List<Step> steps,
    List<LedgerEntry> files,
    SortedMap<String, String> newest,
    List<EndedRun> runs) {

  /**
   * A run.
   *
   * @param run its number
   * @param status what became of it
   * @param exitCode exit code of its process; null where it did not end
   * @param startedAt when it was started for the first time
   * @param finishedAt when it ended; null where it did not
   * @param message the last word
   */
  public record EndedRun(
      long run,
      String status,
      @Nullable Integer exitCode,
      Instant startedAt,
      @Nullable Instant finishedAt,
      String message) {}

  /**
   * One execution of a step.
   *
   * @param attempt which execution of the run it belongs to, from 1
   * @param step its name
   * @param file the file that it scans, where it is a partition; else null
   * @param status how it ended
   * @param seconds how long it took
   */
  public record Step(
      int attempt, String step, @Nullable String file, String status, BigDecimal seconds) {}
}
