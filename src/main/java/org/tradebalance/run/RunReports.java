package org.tradebalance.run;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradebalance.config.Version;
import org.tradebalance.pipeline.NewestMonths;
import org.tradebalance.pipeline.PublicationBuilder;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.html.Operations;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.report.RunReport;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStore;
import org.tradebalance.trade.Coded;

/** Puts the report of a run together, after its end. */
final class RunReports {

  /** A month of nights. */
  private static final int NEWEST_RUNS = 31;

  private final RunStore runs;
  private final LedgerStore ledger;
  private final ObservationStore flows;
  private final RunAttempts attempts;
  private final PublicationBuilder workbench;
  private final Clock clock;

  RunReports(
      RunStore runs,
      LedgerStore ledger,
      ObservationStore flows,
      RunAttempts attempts,
      PublicationBuilder workbench,
      Clock clock) {
    this.runs = runs;
    this.ledger = ledger;
    this.flows = flows;
    this.attempts = attempts;
    this.workbench = workbench;
    this.clock = clock;
  }

  /** The report of a run that ended so. */
  RunReport of(RunOutcome outcome) {
    Run run = runs.find(outcome.run()).orElseThrow();
    Publication publication = isPublished(outcome) ? workbench.publication(run.id()) : null;
    Integer exitCode = run.exitCode();
    return new RunReport(
        run.id(),
        Version.current(),
        run.status().code(),
        exitCode == null ? -1 : exitCode,
        run.message(),
        run.startedAt(),
        run.finishedAt() == null ? clock.instant() : run.finishedAt(),
        runs.parameters(run.id()),
        steps(run.id()),
        ledger.ofRun(run.id()),
        ledger.rejectionCodes(run.id()),
        publication == null
            ? new TreeMap<>()
            : tally(publication.controls(), ControlTotal::verdict),
        publication == null
            ? new TreeMap<>()
            : tally(publication.claims(), claim -> claim.verdict()),
        publication == null ? new TreeMap<>() : rows(publication),
        newest(),
        outcome.details());
  }

  /** The page of a report, with the runs before. */
  Operations operations(RunReport report) {
    return new Operations(
        ended(runs.find(report.run()).orElseThrow()),
        report.version(),
        report.warnings(),
        report.steps().stream()
            .map(
                step ->
                    new Operations.Step(
                        step.attempt(), step.name(), step.file(), step.status(), step.seconds()))
            .toList(),
        report.files(),
        report.newest(),
        runs.newest(NEWEST_RUNS).stream().map(RunReports::ended).toList());
  }

  private static Operations.EndedRun ended(Run run) {
    return new Operations.EndedRun(
        run.id(),
        run.status().code(),
        run.exitCode(),
        run.startedAt(),
        run.finishedAt(),
        run.message());
  }

  private static boolean isPublished(RunOutcome outcome) {
    return outcome.kind() == RunOutcome.Kind.PUBLISHED
        || outcome.kind() == RunOutcome.Kind.PUBLISHED_WITH_WARNINGS;
  }

  private List<RunReport.Step> steps(long run) {
    List<RunReport.Step> steps = new ArrayList<>();
    List<RunFile> files = runs.files(run);
    int number = 0;
    for (List<RunStep> attempt : attempts.attempts(run)) {
      number++;
      for (RunStep step : attempt) {
        Duration duration = step.duration();
        long millis = duration == null ? 0 : Math.max(0, duration.toMillis());
        steps.add(
            new RunReport.Step(
                number,
                step.name(),
                step.file(files),
                step.status(),
                BigDecimal.valueOf(millis, 3)));
      }
    }
    return steps;
  }

  private static <T> SortedMap<String, Long> tally(List<T> all, Function<T, Coded> verdict) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                each -> verdict.apply(each).code(), TreeMap::new, Collectors.counting()));
  }

  private static SortedMap<String, Long> rows(Publication publication) {
    SortedMap<String, Long> rows = new TreeMap<>();
    rows.put("bilateral_balance.csv", publication.book().all().count());
    rows.put("metrics.csv", (long) publication.metrics().size());
    rows.put("rankings.csv", (long) publication.rankings().size());
    rows.put("control_totals.csv", (long) publication.controls().size());
    rows.put("claims.csv", (long) publication.claims().size());
    rows.put("ledger.csv", (long) publication.ledger().size());
    return rows;
  }

  /** The newest month of each dataset. */
  private SortedMap<String, String> newest() {
    SortedMap<String, String> newest = new TreeMap<>();
    NewestMonths.of(flows.coverages()).forEach((d, month) -> newest.put(d, month.toString()));
    return newest;
  }
}
