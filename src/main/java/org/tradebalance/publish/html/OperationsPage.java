package org.tradebalance.publish.html;

import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of the operator, without script and without a request to another host. It names times
 * and durations, so it stands beside the publications and is in none of them.
 */
public final class OperationsPage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private OperationsPage() {}

  /** The page as text. */
  public static String of(Operations operations) {
    StringOutput page = new StringOutput();
    BriefPage.TEMPLATES.render(
        "operations.jte",
        Map.of("operations", operations, "css", BriefPage.css()),
        new WellFormedOutput(page));
    return page.toString();
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** How long a run took, in seconds; {@code n.a.} where it did not end. */
  static String seconds(Operations.EndedRun run) {
    @Nullable Instant end = run.finishedAt();
    return end == null
        ? Numbers.NONE
        : String.format(
            Locale.ROOT, "%.1f", Duration.between(run.startedAt(), end).toMillis() / 1000.0);
  }
}
