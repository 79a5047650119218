package org.tradebalance.report;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;

/**
 * What is measured of a run, as gauges that any registry of Micrometer takes. Their names are those
 * of Prometheus, with the unit at the end.
 */
public final class RunMeters {

  private final MeterRegistry registry;

  private RunMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** The look of the program for news, whether it found some or not. */
  public static MeterBinder ofLook(Instant at, int exitCode) {
    return registry -> {
      RunMeters meters = new RunMeters(registry);
      meters.add("look_timestamp_seconds", "when the program last looked for news", seconds(at));
      meters.add("look_exit_code", "exit code of that look", exitCode);
    };
  }

  /** A run. */
  public static MeterBinder of(RunReport report) {
    return registry -> new RunMeters(registry).add(report);
  }

  private void add(RunReport report) {
    Instant start = report.startedAt();
    Instant end = report.finishedAt();
    add("run_number", "number of the run", report.run());
    add(
        "run_outcome_info",
        "what became of the run",
        1,
        "outcome",
        report.outcome(),
        "version",
        report.version());
    add("run_exit_code", "exit code", report.exitCode());
    add("run_start_timestamp_seconds", "when it began", seconds(start));
    add("run_end_timestamp_seconds", "when it ended", seconds(end));
    add(
        "run_duration_seconds",
        "from its first start to its end",
        BigDecimal.valueOf(Duration.between(start, end).toMillis(), 3));
    counts("step_duration_seconds", "time of a step in all its executions", "step", steps(report));
    for (FileStatus status : FileStatus.values()) {
      long files = report.files().stream().filter(file -> file.status() == status).count();
      add("files", "input files of the run", files, "status", status.code());
    }
    rows(report, "read", file -> file.rows().read());
    rows(report, "accepted", file -> file.rows().accepted());
    rows(report, "rejected", file -> file.rows().rejected());
    rows(report, "ignored", file -> file.rows().ignoredInAll());
    counts("reject_issues", "issues of rejected rows", "code", report.rejects());
    counts(
        "control_totals", "control totals of the publication", "verdict", report.controlTotals());
    counts("claims", "published statements judged", "verdict", report.claims());
    counts("output_rows", "rows published", "output", report.outputs());
    report
        .newest()
        .forEach(
            (dataset, month) ->
                add(
                    "dataset_newest_month_timestamp_seconds",
                    "first day of the newest month with a figure",
                    seconds(
                        YearMonth.parse(month).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
                    "dataset",
                    dataset));
    add("warnings", "warnings of the run", report.warnings().size());
  }

  private static SortedMap<String, BigDecimal> steps(RunReport report) {
    return report.steps().stream()
        .filter(step -> step.name().indexOf(':') < 0)
        .collect(
            Collectors.toMap(
                RunReport.Step::name, RunReport.Step::seconds, BigDecimal::add, TreeMap::new));
  }

  private void rows(RunReport report, String state, ToLongFunction<LedgerEntry> count) {
    long rows = report.files().stream().mapToLong(count).sum();
    add("rows", "input rows of the run", rows, "state", state);
  }

  private void counts(
      String name, String help, String label, Map<String, ? extends Number> counts) {
    counts.forEach((key, count) -> add(name, help, count, label, key));
  }

  private void add(String name, String help, Number value, String... labels) {
    Gauge.builder("tradebalance_" + name, () -> value)
        .description(help)
        .tags(Tags.of(labels))
        .register(registry);
  }

  private static long seconds(Instant time) {
    return time.getEpochSecond();
  }
}
