package org.tradebalance.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tradebalance.store.Run;

/** A run in one line. */
final class RunText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private RunText() {}

  static String of(Run run) {
    Instant end = run.finishedAt();
    Integer exit = run.exitCode();
    return String.format(
        Locale.ROOT,
        "%4d  %s  %8s  %-10s exit %s  %s",
        run.id(),
        TIME.format(run.startedAt()),
        end == null
            ? "-"
            : String.format(
                Locale.ROOT, "%.1f s", Duration.between(run.startedAt(), end).toMillis() / 1000.0),
        run.status().code(),
        exit == null ? "-" : exit.toString(),
        run.message());
  }
}
