package org.tradebalance.run;

import java.util.List;

/** How far the job of a run came, each time that it was started or gone on with. */
public interface RunAttempts {

  /** The steps of each attempt, the first attempt first, in the order in which they began. */
  List<List<RunStep>> attempts(long run);

  /** Marks what a dead process left as working, so that the job can go on. */
  void repair(long run);
}
