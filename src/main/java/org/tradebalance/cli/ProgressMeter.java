package org.tradebalance.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells on a terminal how far a long step is: parts done, rate, time left. The line is replaced as
 * it goes on and gone when the step is. Elsewhere nothing is said.
 */
final class ProgressMeter {

  private static final long SILENT_AT_FIRST = Duration.ofSeconds(2).toNanos();
  private static final long BETWEEN = Duration.ofMillis(250).toNanos();
  private static final int WIDTH = 70;

  private final @Nullable PrintWriter terminal;
  private final LongSupplier clock;
  private String step = "";
  private int parts;
  private int done;
  private long begun;
  private long told;
  private boolean shown;

  /**
   * A meter.
   *
   * @param terminal where to write; null where nobody looks
   * @param clock nanoseconds since any moment
   */
  ProgressMeter(@Nullable PrintWriter terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /** A meter of the terminal that the process is started from, if it is. */
  @SuppressWarnings("SystemConsoleNull") // from JDK 22 on TERM alone tells schedulers from people
  static ProgressMeter onTerminal() {
    Console console = System.getenv("TERM") == null ? null : System.console();
    return new ProgressMeter(console == null ? null : console.writer(), System::nanoTime);
  }

  /** A step begins that has so many parts. */
  synchronized void parts(String name, int count) {
    erase();
    step = name;
    parts = count;
    done = 0;
    begun = clock.getAsLong();
    told = begun;
  }

  /** One of its parts is done. */
  synchronized void part() {
    done++;
    long now = clock.getAsLong();
    if (done >= parts) {
      erase();
    } else if (now - begun >= SILENT_AT_FIRST && now - told >= BETWEEN) {
      told = now;
      write(text((now - begun) / 1e9));
      shown = true;
    }
  }

  private String text(double seconds) {
    double rate = done / seconds;
    return String.format(
        Locale.ROOT,
        "  %s: %d of %d, %.1f a second, about %.0f s left",
        step,
        done,
        parts,
        rate,
        Math.ceil((parts - done) / rate));
  }

  private void erase() {
    if (shown) {
      write("");
      shown = false;
    }
  }

  /** The cursor stays at the beginning, so that whatever comes next takes the place of the line. */
  private void write(String text) {
    if (terminal != null) {
      terminal.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())) + "\r");
      terminal.flush();
    }
  }
}
