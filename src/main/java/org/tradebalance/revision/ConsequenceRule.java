package org.tradebalance.revision;

import java.util.List;

/** Finds one kind of consequence. */
interface ConsequenceRule {

  /** What is different between two releases because of revisions, not because of new periods. */
  List<Consequence> between(Known before, Known after, Touched touched);
}
