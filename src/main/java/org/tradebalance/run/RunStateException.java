package org.tradebalance.run;

/** A run is not in a state for what was asked; the message says which verb would do. */
public final class RunStateException extends Exception {

  private final boolean killed;

  private RunStateException(String message, boolean killed) {
    super(message);
    this.killed = killed;
  }

  static RunStateException of(String message) {
    return new RunStateException(message, false);
  }

  static RunStateException killed(long run) {
    return new RunStateException(
        "run "
            + run
            + " was killed; use `recover "
            + run
            + "` and then `restart "
            + run
            + "`, or `run`, which does both",
        true);
  }

  /** Whether a killed run must be recovered first. */
  public boolean isKilled() {
    return killed;
  }
}
