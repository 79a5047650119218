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
import org.tradebalance.expectation.UnmetAction;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.publish.Publication;
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
  private final PublicationBuilder workbench;
  private final OutputFolder output;
  private final Fingerprint fingerprints;
  private final CrashRecovery killed;
  private final StopSignal stop;
  private final ExpectationCheck inspection;
  private final RunReporting reporting;
  private final Consumer<String> lines;

  NightlyRun(
      JobOperator operator,
      Job job,
      RunStore runs,
      LedgerStore ledger,
      PublicationBuilder workbench,
      OutputFolder output,
      Fingerprint fingerprints,
      CrashRecovery killed,
      StopSignal stop,
      ExpectationCheck inspection,
      RunReporting reporting,
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
  public RunOutcome run(Path folder, ReloadScope again) throws IOException, JobExecutionException {
    return reporting.told(decide(folder, again));
  }

  private RunOutcome decide(Path folder, ReloadScope again)
      throws IOException, JobExecutionException {
    Path input = folder.toAbsolutePath().normalize();
    RunDecision intent = RunDecision.of(input, again, fingerprints, runs, output);
    if (stop.requested()) {
      return new RunOutcome(RunOutcome.Kind.STOPPED, 0, "stopped before it began", List.of());
    }
    if (intent instanceof RunDecision.NoInput nothing) {
      return refused(0, nothing.why(), List.of());
    }
    killed
        .recover()
        .ifPresent(run -> lines.accept("run " + run.id() + " was killed; it is recovered"));
    if (intent instanceof RunDecision.NothingNew nothing) {
      return nothingNew(nothing.before());
    }
    if (intent instanceof RunDecision.GoOn unfinished) {
      return resume(unfinished.before().id());
    }
    RunDecision.Start start = (RunDecision.Start) intent;
    SortedMap<String, String> parameters = new TreeMap<>(again.parameters());
    parameters.put("input", input.toString());
    parameters.put(ExpectationCheck.DATE, inspection.today().toString());
    long run =
        runs.start(
            start.fingerprint(), again.all(), input.toString(), start.survey().files(), parameters);
    stop.working(run);
    return outcome(run, operator.start(job, parameters(run)));
  }

  /** Goes on with a run where it ended, with the parameters that it was started with. */
  RunOutcome goOn(long run) throws JobExecutionException {
    return reporting.told(resume(run));
  }

  private RunOutcome resume(long run) throws JobExecutionException {
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

  RunOutcome nothingNew(Run before) {
    List<String> reminders = new ArrayList<>();
    new RunWarnings(ledger).refusals(before.id()).forEach(each -> reminders.add("still " + each));
    List<Finding> late = inspection.late();
    reminders.addAll(ExpectationCheck.messages(late, UnmetAction.STOP));
    reminders.addAll(ExpectationCheck.messages(late, UnmetAction.WARN));
    return new RunOutcome(
        late.isEmpty() ? RunOutcome.Kind.NOTHING_NEW : RunOutcome.Kind.NOTHING_NEW_WITH_WARNINGS,
        before.id(),
        "nothing new since run " + before.id() + " of " + TIME.format(before.startedAt()),
        reminders);
  }

  private RunOutcome outcome(long run, JobExecution execution) {
    BatchStatus status = execution.getStatus();
    if (status == BatchStatus.COMPLETED) {
      return published(run);
    }
    if (status == BatchStatus.STOPPED) {
      runs.finish(run, RunStatus.STOPPED, 4, "stopped");
      return new RunOutcome(
          RunOutcome.Kind.STOPPED,
          run,
          "run " + run + " was stopped; `restart " + run + "` or the next `run` goes on",
          List.of());
    }
    Throwable problem =
        execution.getAllFailureExceptions().stream()
            .min(
                Comparator.comparingInt(NightlyRun::vagueness)
                    .thenComparing(FailureText::inOneLine))
            .orElse(null);
    if (problem != null && root(problem) instanceof InputRefusedException refused) {
      List<String> details = new ArrayList<>(refused.details());
      details.addAll(new RunWarnings(ledger).refusals(run));
      return refused(run, String.valueOf(refused.getMessage()), details);
    }
    String why = problem == null ? "see the log" : FailureText.inOneLine(problem);
    LOG.error("run {} failed", run, problem);
    runs.finish(run, RunStatus.FAILED, 5, why);
    return new RunOutcome(RunOutcome.Kind.FAILED, run, "run " + run + " failed: " + why, List.of());
  }

  private RunOutcome published(long run) {
    Publication publication = workbench.publication(run);
    List<String> warnings = new RunWarnings(ledger).of(run, publication);
    warnings.addAll(inspection.warnings(run, publication));
    String headline = "run " + run + " published: " + summary(publication);
    RunOutcome.Kind kind =
        warnings.isEmpty() ? RunOutcome.Kind.PUBLISHED : RunOutcome.Kind.PUBLISHED_WITH_WARNINGS;
    runs.finish(run, RunStatus.PUBLISHED, warnings.isEmpty() ? 0 : 1, headline);
    return new RunOutcome(kind, run, headline, warnings);
  }

  /** What a publication holds, in numbers. */
  static String summary(Publication publication) {
    long refused =
        publication.ledger().stream().filter(entry -> entry.status() == FileStatus.REFUSED).count();
    return String.format(
        Locale.ROOT,
        "%d files%s, %d balances, %d metrics, %d control totals%s",
        publication.ledger().size() - refused,
        refused == 0 ? "" : ", " + refused + " refused",
        publication.book().all().count(),
        publication.metrics().size(),
        publication.controls().size(),
        ClaimVerdicts.tally(publication.claims()));
  }

  private RunOutcome refused(long run, String why, List<String> details) {
    if (run > 0) {
      runs.finish(run, RunStatus.REFUSED, 3, why);
    }
    return new RunOutcome(RunOutcome.Kind.REFUSED, run, "nothing published: " + why, details);
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
