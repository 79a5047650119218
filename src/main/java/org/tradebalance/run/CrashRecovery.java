package org.tradebalance.run;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;

/**
 * Marks the run that a dead process left as working. The caller holds the lease: what is still
 * marked as working belongs to nobody.
 */
final class CrashRecovery {

  private static final Logger LOG = LoggerFactory.getLogger(CrashRecovery.class);

  private final RunAttempts attempts;
  private final RunStore runs;

  CrashRecovery(RunAttempts attempts, RunStore runs) {
    this.attempts = attempts;
    this.runs = runs;
  }

  /** Recovers the newest run that is marked as working. */
  Optional<Run> recover() {
    Optional<Run> killed = runs.newest(RunStatus.STARTED);
    killed.ifPresent(
        run -> {
          LOG.warn("run {} was killed; marking it as failed", run.id());
          mark(run.id());
        });
    return killed;
  }

  /** Marks a run as killed. */
  void mark(long run) {
    attempts.repair(run);
    runs.finish(run, RunStatus.FAILED, 5, "killed");
  }
}
