package org.tradebalance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.LedgerEntry;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * How a run went; {@code run.json} names its members after the components.
 *
 * @param run its number
 * @param version version of tradebalance
 * @param outcome what became of it: {@code published}, {@code failed} …
 * @param exitCode exit code of its process, before {@code --warnings-ok}
 * @param message the last word
 * @param startedAt when it was started for the first time
 * @param finishedAt when it ended
 * @param parameters what it was started with
 * @param steps every execution of every step, in order
 * @param files the account of each input file of this run
 * @param rejects issues of rejected rows of this run, by issue code
 * @param controlTotals control totals of the publication, by verdict; empty where none
 * @param claims published statements, by verdict; empty where none
 * @param outputs rows written, by output; empty where nothing was published
 * @param newest the newest month with a figure, by dataset
 * @param warnings what somebody should look at
 */
public record RunReport(
    long run,
    @JsonProperty("tradebalance") String version,
    String outcome,
    @JsonProperty("exit") int exitCode,
    String message,
    Instant startedAt,
    Instant finishedAt,
    SortedMap<String, String> parameters,
    List<Step> steps,
    @JsonSerialize(contentConverter = RunJson.Flat.class) List<LedgerEntry> files,
    SortedMap<String, Long> rejects,
    SortedMap<String, Long> controlTotals,
    SortedMap<String, Long> claims,
    SortedMap<String, Long> outputs,
    @JsonProperty("newest_month") SortedMap<String, String> newest,
    List<String> warnings) {

  /**
   * One execution of a step.
   *
   * @param attempt which execution of the run it belongs to, from 1
   * @param name name of the step; that of a partition has the hash of its file after a colon
   * @param file the file that it scans, where it is a partition; else null
   * @param status how it ended
   * @param seconds how long it took
   */
  public record Step(
      int attempt,
      @JsonProperty("step") String name,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String file,
      String status,
      BigDecimal seconds) {}
}
