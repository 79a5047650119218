package org.tradebalance.collect;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Lets time pass; tests do not wait for it. */
interface Pause {

  /** The pause that passes by the clock of the machine. */
  Pause REAL =
      duration -> {
        try {
          Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new InterruptedIOException("interrupted");
        }
      };

  /** Returns after so long. */
  void pause(Duration duration) throws InterruptedIOException;
}
