package org.tradebalance.run;

import java.util.Map;

/** The job of a run, whoever carries out its steps. The caller holds the lease of the database. */
public interface RunJob {

  /**
   * Starts the job of a run that is recorded.
   *
   * @param parameters what decides besides the number of the run
   * @return how it ended
   */
  RunOutcome start(long run, Map<String, String> parameters);

  /**
   * Goes on with the job of a run at the step where it ended; from its beginning where it died
   * before its first step.
   *
   * @return how it ended
   */
  RunOutcome goOn(long run);

  /** Makes sure that nobody goes on with the job of a run. */
  void abandon(long run);
}
