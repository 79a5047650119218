package org.tradebalance.cli;

/** What the exit code of the process means; part of the contract with schedulers. */
final class ExitCode {

  /** The same for people, below the help of a verb. */
  static final String HELP =
      "Exit codes: 0 published or nothing new, 1 published with warnings, 2 wrong usage or"
          + " configuration, 3 input refused, 4 stopped, 5 failed, 6 another run works, 7 a killed"
          + " run needs `recover`.";

  /** Published, or nothing new. */
  static final int OK = 0;

  /** Published, with rejected rows, refused files or control totals beyond their tolerance. */
  static final int WARNINGS = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** Input refused, nothing published. */
  static final int REFUSED = 3;

  /** Stopped; it can go on. */
  static final int STOPPED = 4;

  /** Failed. */
  static final int FAILED = 5;

  /** Another run holds the lock. */
  static final int LOCKED = 6;

  /** A killed run must be recovered first. */
  static final int KILLED = 7;

  private ExitCode() {}
}
