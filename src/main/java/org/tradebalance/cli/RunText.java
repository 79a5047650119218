package org.tradebalance.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tradebalance.query.RunSummary;

/** A run in one line. */
final class RunText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private RunText() {}

  static String of(RunSummary run) {
    Instant end = run.finished();
    Integer exit = run.exit();
    return String.format(
        Locale.ROOT,
        "%4d  %s  %8s  %-10s exit %s  %s",
        run.run(),
        TIME.format(run.started()),
        end == null
            ? "-"
            : String.format(
                Locale.ROOT, "%.1f s", Duration.between(run.started(), end).toMillis() / 1000.0),
        run.status().code(),
        exit == null ? "-" : exit.toString(),
        run.message());
  }
}
