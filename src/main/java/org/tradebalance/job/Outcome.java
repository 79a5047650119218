package org.tradebalance.job;

import java.util.List;

/**
 * How a run ended.
 *
 * @param kind what happened
 * @param run its number; 0 where none was recorded
 * @param headline one line for the operator
 * @param details further lines: warnings, refusals
 */
public record Outcome(Kind kind, long run, String headline, List<String> details) {

  /** What happened. */
  public enum Kind {
    /** The outputs are new. */
    PUBLISHED,
    /** The outputs are new, and somebody should look at something. */
    PUBLISHED_WITH_WARNINGS,
    /** Everything was known; nothing was touched. */
    NOTHING_NEW,
    /** Nothing could be used; nothing was published. */
    REFUSED,
    /** It was stopped and can go on. */
    STOPPED,
    /** It failed. */
    FAILED,
    /** What was asked besides loading is done. */
    DONE
  }
}
