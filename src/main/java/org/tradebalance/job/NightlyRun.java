package org.tradebalance.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.tradebalance.expectation.Finding;
import org.tradebalance.expectation.Otherwise;
import org.tradebalance.publish.Edition;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.store.LedgerStore;
import org.tradebalance.store.LostDatabase;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunStatus;
import org.tradebalance.store.RunStore;

/**
 * The nightly load: decides whether there is anything to do, starts the job or goes on with one
 * that did not end, and says how it ended. The caller holds the lease of the database, so a run
 * that is still marked as working was killed.
 */
public final class NightlyRun {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JobOperator operator;
  private final Job job;
  private final RunStore runs;
  private final LedgerStore ledger;
  private final Workbench workbench;
  private final OutputFolder output;
  private final Fingerprint fingerprints;
  private final KilledRuns killed;
  private final StopSignal stop;
  private final Inspection inspection;
  private final Reporting reporting;
  private final Consumer<String> lines;

  NightlyRun(
      JobOperator operator,
      Job job,
      RunStore runs,
      LedgerStore ledger,
      Workbench workbench,
      OutputFolder output,
      Fingerprint fingerprints,
      KilledRuns killed,
      StopSignal stop,
      Inspection inspection,
      Reporting reporting,
      Consumer<String> lines) {
    this.operator = operator;
    this.job = job;
    this.runs = runs;
    this.ledger = ledger;
    this.workbench = workbench;
    this.output = output;
    this.fingerprints = fingerprints;
    this.killed = killed;
    this.stop = stop;
    this.inspection = inspection;
    this.reporting = reporting;
    this.lines = lines;
  }

  /**
   * Runs.
   *
   * @param folder the input
   * @param again what to load again
   */
  public Outcome run(Path folder, LoadAgain again) throws IOException, JobExecutionException {
    return reporting.told(decide(folder, again));
  }

  private Outcome decide(Path folder, LoadAgain again) throws IOException, JobExecutionException {
    Path input = folder.toAbsolutePath().normalize();
    Intent intent = Intent.of(input, again, fingerprints, runs, output);
    if (stop.requested()) {
      return new Outcome(Outcome.Kind.STOPPED, 0, "stopped before it began", List.of());
    }
    if (intent instanceof Intent.NoInput nothing) {
      return refused(0, nothing.why(), List.of());
    }
    killed
        .recover()
        .ifPresent(run -> lines.accept("run " + run.id() + " was killed; it is recovered"));
    if (intent instanceof Intent.NothingNew nothing) {
      return nothingNew(nothing.before());
    }
    if (intent instanceof Intent.GoOn unfinished) {
      return resume(unfinished.before().id());
    }
    Intent.Start start = (Intent.Start) intent;
    SortedMap<String, String> parameters = new TreeMap<>(again.parameters());
    parameters.put("input", input.toString());
    parameters.put(Inspection.DATE, inspection.today().toString());
    long run =
        runs.start(
            start.fingerprint(), again.all(), input.toString(), start.survey().files(), parameters);
    stop.working(run);
    return outcome(run, operator.start(job, parameters(run)));
  }

  /** Goes on with a run where it ended, with the parameters that it was started with. */
  Outcome goOn(long run) throws JobExecutionException {
    return reporting.told(resume(run));
  }

  private Outcome resume(long run) throws JobExecutionException {
    lines.accept("going on with run " + run + " (" + words(runs.parameters(run)) + ")");
    Optional<JobExecution> before = killed.repair(run);
    runs.resume(run);
    stop.working(run);
    if (before.isEmpty()) {
      return outcome(run, operator.start(job, parameters(run))); // died before its first step
    }
    if (before.get().getStatus() == BatchStatus.COMPLETED) {
      return outcome(run, before.get()); // died between its last step and its last word
    }
    return outcome(run, operator.restart(before.get()));
  }

  static String words(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + " " + parameter.getValue())
        .collect(Collectors.joining(", "));
  }

  private static JobParameters parameters(long run) {
    return new JobParametersBuilder().addLong(RunTasklet.RUN, run).toJobParameters();
  }

  Outcome nothingNew(Run before) {
    List<String> reminders = new ArrayList<>();
    new RunWarnings(ledger).refusals(before.id()).forEach(each -> reminders.add("still " + each));
    List<Finding> late = inspection.late();
    reminders.addAll(Inspection.messages(late, Otherwise.STOP));
    reminders.addAll(Inspection.messages(late, Otherwise.WARN));
    return new Outcome(
        late.isEmpty() ? Outcome.Kind.NOTHING_NEW : Outcome.Kind.NOTHING_NEW_WITH_WARNINGS,
        before.id(),
        "nothing new since run " + before.id() + " of " + TIME.format(before.startedAt()),
        reminders);
  }

  private Outcome outcome(long run, JobExecution execution) {
    BatchStatus status = execution.getStatus();
    if (status == BatchStatus.COMPLETED) {
      return published(run);
    }
    if (status == BatchStatus.STOPPED) {
      runs.finish(run, RunStatus.STOPPED, 4, "stopped");
      return new Outcome(
          Outcome.Kind.STOPPED,
          run,
          "run " + run + " was stopped; `restart " + run + "` or the next `run` goes on",
          List.of());
    }
    Throwable problem =
        execution.getAllFailureExceptions().stream()
            .min(Comparator.comparingInt(NightlyRun::vagueness).thenComparing(Problem::inOneLine))
            .orElse(null);
    if (problem != null && root(problem) instanceof InputRefusedException refused) {
      List<String> details = new ArrayList<>(refused.details());
      details.addAll(new RunWarnings(ledger).refusals(run));
      return refused(run, String.valueOf(refused.getMessage()), details);
    }
    String why = problem == null ? "see the log" : Problem.inOneLine(problem);
    LOG.error("run {} failed", run, problem);
    runs.finish(run, RunStatus.FAILED, 5, why);
    return new Outcome(Outcome.Kind.FAILED, run, "run " + run + " failed: " + why, List.of());
  }

  private Outcome published(long run) {
    Edition edition = workbench.edition(run);
    List<String> warnings = new RunWarnings(ledger).of(run, edition);
    warnings.addAll(inspection.warnings(run, edition));
    String headline = "run " + run + " published: " + summary(edition);
    Outcome.Kind kind =
        warnings.isEmpty() ? Outcome.Kind.PUBLISHED : Outcome.Kind.PUBLISHED_WITH_WARNINGS;
    runs.finish(run, RunStatus.PUBLISHED, warnings.isEmpty() ? 0 : 1, headline);
    return new Outcome(kind, run, headline, warnings);
  }

  /** What an edition holds, in numbers. */
  static String summary(Edition edition) {
    long refused =
        edition.ledger().stream().filter(entry -> entry.status() == FileStatus.REFUSED).count();
    return String.format(
        Locale.ROOT,
        "%d files%s, %d balances, %d measures, %d control totals%s",
        edition.ledger().size() - refused,
        refused == 0 ? "" : ", " + refused + " refused",
        edition.book().all().count(),
        edition.metrics().size(),
        edition.controls().size(),
        Verdicts.tally(edition.claims()));
  }

  private Outcome refused(long run, String why, List<String> details) {
    if (run > 0) {
      runs.finish(run, RunStatus.REFUSED, 3, why);
    }
    return new Outcome(Outcome.Kind.REFUSED, run, "nothing published: " + why, details);
  }

  /**
   * Of several failures the one that tells most; Spring Batch itself only says that steps failed.
   */
  private static int vagueness(Throwable problem) {
    Throwable cause = root(problem);
    if (cause instanceof InputRefusedException) {
      return 0;
    }
    if (LostDatabase.isBehind(problem)) {
      return 1; // what Spring Batch says after it follows from it
    }
    return cause instanceof JobExecutionException ? 3 : 2;
  }

  private static Throwable root(Throwable problem) {
    Throwable cause = problem;
    while (!(cause instanceof InputRefusedException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
