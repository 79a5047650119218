package org.tradebalance.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.run.RunStore;

/**
 * The nightly load: decides whether there is anything to do, starts the job or goes on with one
 * that did not end, and says how it ended. The caller holds the lease of the database, so a run
 * that is still marked as working was killed.
 */
public final class NightlyRun {

  private final RunJob job;
  private final RunStore runs;
  private final OutputFolder output;
  private final OutputOwner owner;
  private final Fingerprint fingerprints;
  private final CrashRecovery killed;
  private final StopSignal stop;
  private final ExpectationCheck inspection;
  private final RunBeginning beginning;
  private final RunEnding ending;
  private final Consumer<String> lines;

  NightlyRun(
      RunJob job,
      RunStore runs,
      OutputFolder output,
      OutputOwner owner,
      Fingerprint fingerprints,
      CrashRecovery killed,
      StopSignal stop,
      ExpectationCheck inspection,
      RunBeginning beginning,
      RunEnding ending,
      Consumer<String> lines) {
    this.job = job;
    this.runs = runs;
    this.output = output;
    this.owner = owner;
    this.fingerprints = fingerprints;
    this.killed = killed;
    this.stop = stop;
    this.inspection = inspection;
    this.beginning = beginning;
    this.ending = ending;
    this.lines = lines;
  }

  /**
   * Runs.
   *
   * @param folder the input
   * @param again what to load again
   * @throws RunStateException where the output folder is another database's
   */
  public RunOutcome run(Path folder, ReloadScope again) throws RunStateException, IOException {
    Path input = folder.toAbsolutePath().normalize();
    RunDecision intent = RunDecision.of(input, again, fingerprints, runs, output);
    if (stop.requested()) {
      return ending.neverBegan();
    }
    if (intent instanceof RunDecision.NoInput nothing) {
      return ending.noInput(nothing.why());
    }
    owner.refuseAnother();
    killed
        .recover()
        .ifPresent(run -> lines.accept("run " + run.id() + " was killed; it is recovered"));
    if (intent instanceof RunDecision.NothingNew nothing) {
      return ending.nothingNew(nothing.before());
    }
    if (intent instanceof RunDecision.GoOn unfinished) {
      return goOn(unfinished.before().id());
    }
    RunParameters parameters = new RunParameters(input, again, inspection.today());
    return job.start(beginning.record((RunDecision.Start) intent, parameters), parameters.texts());
  }

  /** Goes on with a run where it ended, with the parameters that it was started with. */
  RunOutcome goOn(long run) {
    lines.accept("going on with run " + run + " (" + words(runs.parameters(run)) + ")");
    return job.goOn(run);
  }

  static String words(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + " " + parameter.getValue())
        .collect(Collectors.joining(", "));
  }
}
