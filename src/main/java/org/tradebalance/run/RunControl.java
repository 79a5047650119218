package org.tradebalance.run;

import java.io.IOException;
import java.util.List;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;

/**
 * What an operator does with a run that did not end well. Whatever a run is not in the state for is
 * refused with the verb that would do. The caller holds the lease of the database.
 */
public final class RunControl {

  private final NightlyRun nightly;
  private final RunStore runs;
  private final RestartCheck restarts;
  private final CrashRecovery killed;
  private final RunJob job;
  private final OutputFolder output;

  RunControl(
      NightlyRun nightly,
      RunStore runs,
      RestartCheck restarts,
      CrashRecovery killed,
      RunJob job,
      OutputFolder output) {
    this.nightly = nightly;
    this.runs = runs;
    this.restarts = restarts;
    this.killed = killed;
    this.job = job;
    this.output = output;
  }

  /** Goes on with a failed or stopped run at the step where it ended, with its own parameters. */
  public RunOutcome restart(Run run) throws RunStateException, IOException {
    restarts.refuse(run);
    return nightly.goOn(run.id());
  }

  /** Marks a run whose process died, so that it can be restarted or abandoned. */
  public RunOutcome recover(Run run) throws RunStateException {
    if (run.status() != RunStatus.STARTED) {
      throw RunStateException.of(
          "run " + run.id() + " is " + run.status().code() + ", not killed; " + advice(run));
    }
    killed.mark(run.id());
    return done(run, "run " + run.id() + " is recovered; `restart " + run.id() + "` goes on");
  }

  /** Gives a failed or stopped run up for good. */
  public RunOutcome abandon(Run run) throws RunStateException, IOException {
    switch (run.status()) {
      case STARTED -> throw RunStateException.killed(run.id());
      case FAILED, STOPPED -> {}
      case PUBLISHED, REFUSED, ABANDONED ->
          throw RunStateException.of(
              "run " + run.id() + " is " + run.status().code() + ", there is nothing to abandon");
    }
    job.abandon(run.id());
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
