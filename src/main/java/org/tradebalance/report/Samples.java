package org.tradebalance.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;

/** What is measured of a run. */
public final class Samples {

  private Samples() {}

  /** The look of the program for news, whether it found some or not. */
  public static List<Sample> ofLook(Instant at, int exitCode) {
    return List.of(
        one("look_timestamp_seconds", "when the program last looked for news", seconds(at)),
        one("look_exit_code", "exit code of that look", BigDecimal.valueOf(exitCode)));
  }

  /** A run, in the order of the text. */
  public static List<Sample> of(RunReport report) {
    List<Sample> samples = new ArrayList<>();
    samples.add(one("run_number", "number of the run", BigDecimal.valueOf(report.run())));
    samples.add(
        Sample.of(
            name("run_outcome_info"),
            "what became of the run",
            Map.of("outcome", report.outcome(), "version", report.version()),
            1));
    samples.add(one("run_exit_code", "exit code", BigDecimal.valueOf(report.exitCode())));
    samples.add(one("run_start_timestamp_seconds", "when it began", seconds(report.startedAt())));
    samples.add(one("run_end_timestamp_seconds", "when it ended", seconds(report.finishedAt())));
    samples.add(
        one(
            "run_duration_seconds",
            "from its first start to its end",
            millis(Duration.between(report.startedAt(), report.finishedAt()))));
    steps(report)
        .forEach(
            (step, time) ->
                samples.add(
                    new Sample(
                        name("step_duration_seconds"),
                        "time of a step in all its executions",
                        Map.of("step", step),
                        time)));
    for (FileStatus status : FileStatus.values()) {
      samples.add(
          Sample.of(
              name("files"),
              "input files of the run",
              Map.of("status", status.code()),
              report.files().stream().filter(file -> file.status() == status).count()));
    }
    rows(samples, report, "read", file -> file.rows().read());
    rows(samples, report, "accepted", file -> file.rows().accepted());
    rows(samples, report, "rejected", file -> file.rows().rejected());
    rows(samples, report, "ignored", file -> file.rows().ignoredInAll());
    counts(samples, "reject_issues", "issues of rejected rows", "code", report.rejects());
    counts(
        samples,
        "control_totals",
        "control totals of the publication",
        "verdict",
        report.controlTotals());
    counts(samples, "claims", "published statements judged", "verdict", report.claims());
    counts(samples, "output_rows", "rows published", "output", report.outputs());
    report
        .newest()
        .forEach(
            (dataset, month) ->
                samples.add(
                    new Sample(
                        name("dataset_newest_month_timestamp_seconds"),
                        "first day of the newest month with a figure",
                        Map.of("dataset", dataset),
                        seconds(
                            YearMonth.parse(month)
                                .atDay(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()))));
    samples.add(
        one("warnings", "warnings of the run", BigDecimal.valueOf(report.warnings().size())));
    return samples;
  }

  private static SortedMap<String, BigDecimal> steps(RunReport report) {
    return report.steps().stream()
        .filter(step -> step.name().indexOf(':') < 0)
        .collect(
            Collectors.toMap(
                RunReport.Step::name, RunReport.Step::seconds, BigDecimal::add, TreeMap::new));
  }

  private static void rows(
      List<Sample> samples, RunReport report, String state, ToLongFunction<LedgerEntry> count) {
    samples.add(
        Sample.of(
            name("rows"),
            "input rows of the run",
            Map.of("state", state),
            report.files().stream().mapToLong(count).sum()));
  }

  private static void counts(
      List<Sample> samples, String name, String help, String label, Map<String, Long> counts) {
    counts.forEach(
        (key, count) -> samples.add(Sample.of(name(name), help, Map.of(label, key), count)));
  }

  private static Sample one(String name, String help, BigDecimal value) {
    return new Sample(name(name), help, Map.of(), value);
  }

  private static String name(String name) {
    return "tradebalance_" + name;
  }

  private static BigDecimal seconds(Instant time) {
    return BigDecimal.valueOf(time.getEpochSecond());
  }

  private static BigDecimal millis(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3);
  }
}
