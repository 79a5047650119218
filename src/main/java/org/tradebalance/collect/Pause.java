package org.tradebalance.collect;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets time pass; tests do not wait for it. */
interface Pause {

  /** Longest time for which nobody asks whether to stop. */
  long SLICE_MILLIS = 200;

  /** Returns after so long. */
  void pause(Duration duration) throws InterruptedIOException;

  /**
   * The pause that passes by the clock of the machine, and ends at once where that is asked for.
   */
  static Pause real(BooleanSupplier stopped) {
    return duration -> {
      long end = System.nanoTime() + duration.toNanos();
      try {
        for (long left = duration.toNanos();
            left > 0 && !stopped.getAsBoolean();
            left = end - System.nanoTime()) {
          Thread.sleep(Math.min(SLICE_MILLIS, left / 1_000_000 + 1));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    };
  }
}
