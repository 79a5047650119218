package org.tradebalance.run;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;

/**
 * Begins a run, or goes on with one, for whoever starts its job. The caller holds the lease of the
 * database.
 */
public final class RunBeginning {

  /** Name of the parameter that tells the run of a job that was started without its number. */
  public static final String JOB_INSTANCE = "job-instance";

  private final RunStore runs;
  private final Fingerprint fingerprints;
  private final OutputFolder output;
  private final OutputOwner owner;
  private final CrashRecovery killed;
  private final RestartCheck restarts;
  private final StopSignal stop;
  private final ExpectationCheck inspection;

  RunBeginning(
      RunStore runs,
      Fingerprint fingerprints,
      OutputFolder output,
      OutputOwner owner,
      CrashRecovery killed,
      RestartCheck restarts,
      StopSignal stop,
      ExpectationCheck inspection) {
    this.runs = runs;
    this.fingerprints = fingerprints;
    this.output = output;
    this.owner = owner;
    this.killed = killed;
    this.restarts = restarts;
    this.stop = stop;
    this.inspection = inspection;
  }

  /** The run of a job that was started without its number, where one is recorded. */
  public OptionalLong ofJob(long instance) {
    return runs.withParameter(JOB_INSTANCE, Long.toString(instance));
  }

  /**
   * Records a run for a job that was started without its number.
   *
   * @param instance what the job repository knows the job by
   * @param texts the parameters of the job by name
   * @return the run; where the run before published the same, that one and nothing is recorded
   * @throws InputRefusedException where there is no input
   * @throws RunStateException where the output folder is another database's
   */
  public Begun begin(long instance, Map<String, String> texts)
      throws RunStateException, IOException {
    RunParameters parameters = RunParameters.of(texts, inspection.today());
    RunDecision decision =
        RunDecision.of(parameters.input(), parameters.again(), fingerprints, runs, output);
    if (decision instanceof RunDecision.NoInput nothing) {
      throw new InputRefusedException(nothing.why());
    }
    owner.refuseAnother();
    killed.recover();
    if (decision instanceof RunDecision.NothingNew nothing) {
      return new Begun(nothing.before(), false);
    }
    // A job of its own is a run of its own, also where the run before could go on.
    RunDecision.Start start =
        decision instanceof RunDecision.Start fresh
            ? fresh
            : RunDecision.anew(parameters.input(), fingerprints);
    SortedMap<String, String> recorded = parameters.texts();
    recorded.put(JOB_INSTANCE, Long.toString(instance));
    long run = record(start, parameters, recorded);
    working(run);
    return new Begun(runs.find(run).orElseThrow(), true);
  }

  /** Records a run that its parameters ask for. */
  long record(RunDecision.Start start, RunParameters parameters) {
    return record(start, parameters, parameters.texts());
  }

  private long record(
      RunDecision.Start start, RunParameters parameters, SortedMap<String, String> texts) {
    return runs.start(
        start.fingerprint(),
        parameters.again().all(),
        parameters.input().toString(),
        start.survey().files(),
        texts);
  }

  /** Marks a run as working, where it went on too. */
  public void working(long run) {
    if (recorded(run).status() != RunStatus.STARTED) {
      runs.resume(run);
    }
    stop.working(run);
  }

  /**
   * Makes sure that a run can go on, for a job that somebody else starts again.
   *
   * @throws RunStateException where it is not in the state for it, or something changed since
   */
  public void checkRestart(long run) throws RunStateException, IOException {
    Run before = recorded(run);
    // A run that is marked as working is dead: this process holds the lease.
    if (before.status() == RunStatus.STARTED) {
      restarts.refuseWhatIsStale(before);
    } else {
      restarts.refuse(before);
    }
  }

  private Run recorded(long run) {
    Optional<Run> found = runs.find(run);
    return found.orElseThrow(
        () -> new IllegalArgumentException("run " + run + " is not in the database"));
  }

  /**
   * What became of a start.
   *
   * @param run the run
   * @param isNew whether it is a new one; otherwise it published the same before
   */
  public record Begun(Run run, boolean isNew) {}
}
