package org.tradebalance.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.tradebalance.digest.Sha256;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunFile;
import org.tradebalance.store.RunStatus;
import org.tradebalance.store.RunStore;

/**
 * What an operator does with a run that did not end well. Whatever a run is not in the state for is
 * refused with the verb that would do. The caller holds the lease of the database.
 */
public final class RunControl {

  private static final Set<String> AFTER_READING =
      Set.of("store", "balance", "derive", "reconcile", "publish");

  private final NightlyRun nightly;
  private final RunStore runs;
  private final Fingerprint fingerprints;
  private final CrashRecovery killed;
  private final JobOperator operator;
  private final OutputFolder output;

  RunControl(
      NightlyRun nightly,
      RunStore runs,
      Fingerprint fingerprints,
      CrashRecovery killed,
      JobOperator operator,
      OutputFolder output) {
    this.nightly = nightly;
    this.runs = runs;
    this.fingerprints = fingerprints;
    this.killed = killed;
    this.operator = operator;
    this.output = output;
  }

  /** Goes on with a failed or stopped run at the step where it ended, with its own parameters. */
  public RunOutcome restart(Run run) throws RunStateException, IOException, JobExecutionException {
    String number = Long.toString(run.id());
    switch (run.status()) {
      case STARTED -> throw RunStateException.killed(run.id());
      case PUBLISHED ->
          throw RunStateException.of(
              "run "
                  + number
                  + " has published, there is nothing to restart; `run` loads what is new,"
                  + " `backfill` loads again");
      case REFUSED ->
          throw RunStateException.of(
              "the input of run "
                  + number
                  + " was refused; correct it (`show "
                  + number
                  + "` says what is wrong) and `run`");
      case ABANDONED ->
          throw RunStateException.of(
              "run " + number + " was abandoned; `run` starts a new one with the input of now");
      case FAILED, STOPPED -> refuseWhatIsStale(run);
    }
    return nightly.goOn(run.id());
  }

  private void refuseWhatIsStale(Run run) throws RunStateException, IOException {
    Run newest = runs.newest(1).get(0);
    if (newest.id() != run.id()) {
      throw RunStateException.of(
          "run "
              + newest.id()
              + " came after run "
              + run.id()
              + "; only the newest can be restarted: `restart "
              + newest.id()
              + "`, or `run`");
    }
    List<RunFile> frozen = runs.files(run.id());
    if (!fingerprints.of(new InputListing(frozen)).equals(run.fingerprint())) {
      throw RunStateException.of(
          "the configuration, the program or corrected rows changed since run "
              + run.id()
              + " began; `run` starts a new run with those of now");
    }
    if (!isRead(run)) {
      for (RunFile file : frozen) {
        Path path = Path.of(run.inputFolder()).resolve(file.name());
        if (!Files.isRegularFile(path) || !Sha256.of(path).equals(file.sha256())) {
          throw RunStateException.of(
              path
                  + " is gone or changed since run "
                  + run.id()
                  + " began, which has not read it yet; put it back, or `run` with the input of"
                  + " now");
        }
      }
    }
  }

  /** Whether the run read all its input already, and needs it no more. */
  private boolean isRead(Run run) {
    return killed
        .repair(run.id())
        .map(JobExecution::getStepExecutions)
        .map(steps -> steps.stream().anyMatch(step -> AFTER_READING.contains(step.getStepName())))
        .orElse(false);
  }

  /** Marks a run whose process died, so that it can be restarted or abandoned. */
  public RunOutcome recover(Run run) throws RunStateException {
    if (run.status() != RunStatus.STARTED) {
      throw RunStateException.of(
          "run " + run.id() + " is " + run.status().code() + ", not killed; " + advice(run));
    }
    killed.repair(run.id());
    runs.finish(run.id(), RunStatus.FAILED, 5, "killed");
    return done(run, "run " + run.id() + " is recovered; `restart " + run.id() + "` goes on");
  }

  /** Gives a failed or stopped run up for good. */
  public RunOutcome abandon(Run run) throws RunStateException, IOException, JobExecutionException {
    switch (run.status()) {
      case STARTED -> throw RunStateException.killed(run.id());
      case FAILED, STOPPED -> {}
      case PUBLISHED, REFUSED, ABANDONED ->
          throw RunStateException.of(
              "run " + run.id() + " is " + run.status().code() + ", there is nothing to abandon");
    }
    JobExecution execution = killed.repair(run.id()).orElse(null);
    if (execution != null && execution.getStatus() != BatchStatus.COMPLETED) {
      operator.abandon(execution);
    }
    runs.finish(run.id(), RunStatus.ABANDONED, 5, "abandoned; before: " + run.message());
    output.removeStaging(run.id());
    return done(
        run, "run " + run.id() + " is abandoned; the outputs before it stay, `run` starts anew");
  }

  private static String advice(Run run) {
    return switch (run.status()) {
      case FAILED, STOPPED -> "`restart " + run.id() + "` goes on";
      case STARTED, PUBLISHED, REFUSED, ABANDONED -> "there is nothing to recover";
    };
  }

  private static RunOutcome done(Run run, String headline) {
    return new RunOutcome(RunOutcome.Kind.DONE, run.id(), headline, List.of());
  }
}
