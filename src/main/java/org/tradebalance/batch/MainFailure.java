package org.tradebalance.batch;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecutionException;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.run.FailureText;
import org.tradebalance.store.database.LostDatabase;

/**
 * Of several failures of a job the one that tells most; Spring Batch itself only says that steps
 * failed.
 */
final class MainFailure {

  private MainFailure() {}

  /** That failure, or the refusal of the input that is its cause; null where there is none. */
  static @Nullable Throwable of(Collection<Throwable> failures) {
    @Nullable Throwable main =
        failures.stream()
            .min(
                Comparator.comparingInt(MainFailure::vagueness)
                    .thenComparing(FailureText::inOneLine))
            .orElse(null);
    return main != null && root(main) instanceof InputRefusedException refused ? refused : main;
  }

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
