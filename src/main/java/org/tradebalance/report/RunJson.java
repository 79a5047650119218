package org.tradebalance.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/** A run report as {@code run.json}. */
public final class RunJson {

  private RunJson() {}

  /** The text. */
  public static String of(RunReport report) {
    return JsonText.pretty(report) + "\n";
  }

  /** When the run of a report was started for the first time. */
  public static Instant startedAt(String report) {
    return Instant.parse(JsonMapper.shared().readTree(report).required("started_at").stringValue());
  }

  /** The account of an input file without levels, as a table has it. */
  record FlatAccount(
      String file,
      String sha256,
      FileStatus status,
      String layout,
      String dataset,
      String vintage,
      long rowsRead,
      long rowsAccepted,
      long rowsRejected,
      long rowsIgnored,
      long figuresNew,
      long figuresRevised,
      long figuresUnchanged,
      @Nullable String issue) {}

  /** Makes an account flat. */
  static final class Flat extends StdConverter<LedgerEntry, FlatAccount> {

    @Override
    public FlatAccount convert(LedgerEntry entry) {
      return new FlatAccount(
          entry.file(),
          entry.sha256(),
          entry.status(),
          entry.layout(),
          entry.dataset(),
          entry.vintage(),
          entry.rows().read(),
          entry.rows().accepted(),
          entry.rows().rejected(),
          entry.rows().ignoredInAll(),
          entry.figures().added(),
          entry.figures().superseding(),
          entry.figures().unchanged(),
          entry.issue());
    }
  }
}
