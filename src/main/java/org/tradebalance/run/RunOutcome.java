package org.tradebalance.run;

import java.util.List;

/**
 * How a run ended.
 *
 * @param kind what happened
 * @param run its number; 0 where none was recorded
 * @param headline one line for the operator
 * @param details further lines: warnings, refusals
 */
public record RunOutcome(Kind kind, long run, String headline, List<String> details) {

  /** What happened. */
  public enum Kind {
    /** The outputs are new. */
    PUBLISHED,
    /** The outputs are new, and somebody should look at something. */
    PUBLISHED_WITH_WARNINGS,
    /** Everything was known; nothing was touched. */
    NOTHING_NEW,
    /** Everything was known, and something that was expected is not there. */
    NOTHING_NEW_WITH_WARNINGS,
    /** Nothing could be used; nothing was published. */
    REFUSED,
    /** It was stopped and can go on. */
    STOPPED,
    /** It failed. */
    FAILED,
    /** What was asked besides loading is done. */
    DONE
  }

  /** Whether there was nothing to do. */
  public boolean isNothingNew() {
    return kind == Kind.NOTHING_NEW || kind == Kind.NOTHING_NEW_WITH_WARNINGS;
  }

  /** The exit code of the process, part of the contract with schedulers. */
  public int exitCode() {
    return switch (kind) {
      case PUBLISHED, NOTHING_NEW, DONE -> 0;
      case PUBLISHED_WITH_WARNINGS, NOTHING_NEW_WITH_WARNINGS -> 1;
      case REFUSED -> 3;
      case STOPPED -> 4;
      case FAILED -> 5;
    };
  }
}
