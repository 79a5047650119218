package org.tradebalance.blackbox;

import java.util.function.BooleanSupplier;

/** Waits for something that another process brings about. */
final class Waiting {

  private static final long PATIENCE_NANOS = 300_000_000_000L;

  private Waiting() {}

  /** Until it is so; the process having ended before is an error. */
  static void until(BooleanSupplier condition, Jar.Started process) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (!process.process().isAlive() && !condition.getAsBoolean()) {
        throw new AssertionError("ended before: " + process.end());
      }
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        process.process().destroyForcibly();
        throw new AssertionError("nothing happened: " + process.out());
      }
      pause(1);
    }
  }

  /** Until it is so, or the process has ended. */
  static void untilEndOr(BooleanSupplier condition, Jar.Started process) {
    until(() -> condition.getAsBoolean() || !process.process().isAlive(), process);
  }

  /** Some milliseconds. */
  static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
