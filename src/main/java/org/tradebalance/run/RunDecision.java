package org.tradebalance.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;

/** What a nightly run has to do, seen from its input and from the run before. */
sealed interface RunDecision {

  /** There is no input. */
  record NoInput(String why) implements RunDecision {}

  /** The run before published the same. */
  record NothingNew(Run before) implements RunDecision {}

  /** The run before had the same input and did not end. */
  record GoOn(Run before) implements RunDecision {}

  /** A run of its own. */
  record Start(InputListing survey, String fingerprint) implements RunDecision {}

  /** Decides; changes nothing. The caller holds the lease, so a run marked as working is dead. */
  static RunDecision of(
      Path input, ReloadScope again, Fingerprint fingerprints, RunStore runs, OutputFolder output)
      throws IOException {
    if (!Files.exists(input)) {
      return new NoInput("the input folder " + input + " does not exist");
    }
    if (!Files.isDirectory(input)) {
      return new NoInput(input + " is a file; expected the folder that holds the extracts");
    }
    InputListing survey = InputListing.of(input);
    if (survey.files().isEmpty()) {
      return new NoInput("the input folder " + input + " holds no files");
    }
    String fingerprint = fingerprints.of(survey);
    Optional<Run> last =
        runs.newest(1).stream().filter(run -> run.fingerprint().equals(fingerprint)).findFirst();
    if (last.isPresent()) {
      Run before = last.get();
      if (before.status() == RunStatus.PUBLISHED
          && again.isNothing()
          && Files.isDirectory(output.current())) {
        return new NothingNew(before);
      }
      if (canGoOn(before) && ReloadScope.of(runs.parameters(before.id())).equals(again)) {
        return new GoOn(before);
      }
    }
    return new Start(survey, fingerprint);
  }

  /** Decides for a run of its own whatever was before. */
  static Start anew(Path input, Fingerprint fingerprints) throws IOException {
    InputListing survey = InputListing.of(input);
    return new Start(survey, fingerprints.of(survey));
  }

  private static boolean canGoOn(Run run) {
    return switch (run.status()) {
      case STARTED, FAILED, STOPPED -> true;
      case PUBLISHED, REFUSED, ABANDONED -> false;
    };
  }
}
