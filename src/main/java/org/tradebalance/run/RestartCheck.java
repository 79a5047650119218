package org.tradebalance.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tradebalance.digest.Sha256;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStore;

/** Refuses to go on with a run that cannot, with the verb that would do. */
final class RestartCheck {

  private static final Set<String> AFTER_READING =
      Set.of("store", "balance", "derive", "reconcile", "publish");

  private final RunStore runs;
  private final OutputOwner owner;
  private final Fingerprint fingerprints;
  private final RunAttempts attempts;

  RestartCheck(RunStore runs, OutputOwner owner, Fingerprint fingerprints, RunAttempts attempts) {
    this.runs = runs;
    this.owner = owner;
    this.fingerprints = fingerprints;
    this.attempts = attempts;
  }

  /**
   * Refuses a run that neither failed nor was stopped, or that came before another one, or whose
   * input, configuration or program is another one by now.
   */
  void refuse(Run run) throws RunStateException, IOException {
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
  }

  /**
   * Refuses a run that came before another one, or whose input or configuration changed, or whose
   * outputs are another database's by now.
   */
  void refuseWhatIsStale(Run run) throws RunStateException, IOException {
    owner.refuseAnother();
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
    return attempts.attempts(run.id()).stream()
        .flatMap(List::stream)
        .anyMatch(step -> AFTER_READING.contains(step.name()));
  }
}
