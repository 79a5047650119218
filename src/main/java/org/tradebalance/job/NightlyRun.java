package org.tradebalance.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.Settings;
import org.tradebalance.config.Version;
import org.tradebalance.publish.Edition;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Verdict;
import org.tradebalance.store.LedgerStore;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunStatus;
import org.tradebalance.store.RunStore;

/**
 * The nightly load: decides whether there is anything to do, starts the job or goes on with one
 * that did not end, and says how it ended. The caller holds the lock of the output folder, so a run
 * that is still marked as working was killed.
 */
public final class NightlyRun {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JobOperator operator;
  private final JobRepository repository;
  private final Job job;
  private final RunStore runs;
  private final LedgerStore ledger;
  private final Workbench workbench;
  private final OutputFolder output;
  private final Settings settings;
  private final ConfigFiles configuration;

  NightlyRun(
      JobOperator operator,
      JobRepository repository,
      Job job,
      RunStore runs,
      LedgerStore ledger,
      Workbench workbench,
      OutputFolder output,
      Settings settings,
      ConfigFiles configuration) {
    this.operator = operator;
    this.repository = repository;
    this.job = job;
    this.runs = runs;
    this.ledger = ledger;
    this.workbench = workbench;
    this.output = output;
    this.settings = settings;
    this.configuration = configuration;
  }

  /**
   * Runs.
   *
   * @param forced load again what was loaded
   */
  public Outcome run(boolean forced) throws IOException, JobExecutionException {
    Path input = settings.input().toAbsolutePath().normalize();
    if (!Files.isDirectory(input)) {
      return refused(0, "the input folder " + input + " does not exist", List.of());
    }
    Survey survey = Survey.of(input);
    if (survey.files().isEmpty()) {
      return refused(0, "the input folder " + input + " holds no files", List.of());
    }
    String fingerprint = survey.fingerprint(decisive());
    recoverKilled();
    Optional<Run> last = runs.newest(1).stream().findFirst();
    if (last.isPresent() && !forced) {
      Run before = last.get();
      if (before.status() == RunStatus.PUBLISHED
          && before.fingerprint().equals(fingerprint)
          && Files.isDirectory(output.current())) {
        return nothingNew(before);
      }
    }
    if (last.isPresent() && canGoOn(last.get(), fingerprint, forced)) {
      JobExecution before =
          repository.getLastJobExecution(TradeBalanceJob.NAME, parameters(last.get().id()));
      if (before != null) {
        return goOn(last.get().id(), before);
      }
      // Killed before its job was written: there is nothing to go on with.
      runs.finish(last.get().id(), RunStatus.ABANDONED, 5, "killed at its start");
    }
    long run = runs.start(fingerprint, forced, input.toString(), survey.files());
    return outcome(run, operator.start(job, parameters(run)));
  }

  /** Everything besides the input that decides what the outputs say. */
  private Map<String, String> decisive() {
    SortedMap<String, String> texts = configuration.texts();
    texts.put("version", Version.current());
    texts.put("partner-months", Integer.toString(settings.partnerMonths()));
    return texts;
  }

  private void recoverKilled() throws JobExecutionException {
    for (JobExecution execution : repository.findRunningJobExecutions(TradeBalanceJob.NAME)) {
      LOG.warn("execution {} was killed; marking it as failed", execution.getId());
      operator.recover(execution);
    }
    runs.newest(RunStatus.STARTED)
        .ifPresent(run -> runs.finish(run.id(), RunStatus.FAILED, 5, "killed"));
  }

  private static boolean canGoOn(Run run, String fingerprint, boolean forced) {
    boolean ended = run.status() == RunStatus.FAILED || run.status() == RunStatus.STOPPED;
    return ended && run.fingerprint().equals(fingerprint) && run.forced() == forced;
  }

  private Outcome goOn(long run, JobExecution before) throws JobExecutionException {
    runs.resume(run);
    if (before.getStatus() == BatchStatus.COMPLETED) {
      return outcome(run, before); // killed between its last step and its last word
    }
    return outcome(run, operator.restart(before));
  }

  private static JobParameters parameters(long run) {
    return new JobParametersBuilder().addLong(RunTasklet.RUN, run).toJobParameters();
  }

  private Outcome nothingNew(Run before) {
    List<String> reminders = new ArrayList<>();
    for (LedgerEntry entry : ledger.ofRun(before.id())) {
      if (entry.status() == FileStatus.REFUSED) {
        reminders.add("still refused: " + entry.file() + ": " + entry.issue());
      }
    }
    return new Outcome(
        Outcome.Kind.NOTHING_NEW,
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
      return new Outcome(Outcome.Kind.STOPPED, run, "run " + run + " was stopped", List.of());
    }
    Throwable cause =
        execution.getAllFailureExceptions().stream().findFirst().map(NightlyRun::root).orElse(null);
    if (cause instanceof InputRefusedException) {
      return refused(run, String.valueOf(cause.getMessage()), refusals(run));
    }
    String why = cause == null ? "see the log" : Problem.inOneLine(cause);
    LOG.error("run {} failed", run, cause);
    runs.finish(run, RunStatus.FAILED, 5, why);
    return new Outcome(Outcome.Kind.FAILED, run, "run " + run + " failed: " + why, List.of());
  }

  private Outcome published(long run) {
    Edition edition = workbench.edition(run);
    List<String> warnings = new ArrayList<>(refusals(run));
    for (LedgerEntry entry : ledger.ofRun(run)) {
      if (entry.status() == FileStatus.LOADED && entry.issue() != null) {
        warnings.add(entry.file() + ": " + entry.issue());
      }
    }
    long rejected = ledger.ofRun(run).stream().mapToLong(e -> e.rows().rejected()).sum();
    if (rejected > 0) {
      warnings.add(rejected + " rows rejected: see rejects.csv or `rejects " + run + "`");
    }
    long exceeded =
        edition.controls().stream().filter(c -> c.verdict() == Verdict.EXCEEDED).count();
    if (exceeded > 0) {
      warnings.add(exceeded + " control totals beyond their tolerance: see control_totals.csv");
    }
    String headline =
        String.format(
            Locale.ROOT,
            "run %d published: %d files, %d balances, %d measures, %d control totals%s",
            run,
            edition.ledger().size(),
            edition.book().all().count(),
            edition.metrics().size(),
            edition.controls().size(),
            Verdicts.tally(edition.claims()));
    Outcome.Kind kind =
        warnings.isEmpty() ? Outcome.Kind.PUBLISHED : Outcome.Kind.PUBLISHED_WITH_WARNINGS;
    runs.finish(run, RunStatus.PUBLISHED, warnings.isEmpty() ? 0 : 1, headline);
    return new Outcome(kind, run, headline, warnings);
  }

  private List<String> refusals(long run) {
    return ledger.ofRun(run).stream()
        .filter(entry -> entry.status() == FileStatus.REFUSED)
        .map(entry -> "refused: " + entry.file() + ": " + entry.issue())
        .toList();
  }

  private Outcome refused(long run, String why, List<String> details) {
    if (run > 0) {
      runs.finish(run, RunStatus.REFUSED, 3, why);
    }
    return new Outcome(Outcome.Kind.REFUSED, run, "nothing published: " + why, details);
  }

  private static Throwable root(Throwable problem) {
    Throwable cause = problem;
    while (!(cause instanceof InputRefusedException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
