package org.tradebalance.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.RowCounts;

/** A run that went on once and published. */
final class SampleReport {

  private SampleReport() {}

  static RunReport ended(String outcome, int exitCode) {
    return new RunReport(
        17,
        "0.1.0",
        outcome,
        exitCode,
        "run 17 \"ended\"",
        Instant.parse("2026-11-03T02:00:00Z"),
        Instant.parse("2026-11-03T02:00:12.5Z"),
        new TreeMap<>(Map.of("input", "/data/in", "run-date", "2026-11-03")),
        List.of(
            new RunReport.Step(1, "scan", null, "failed", new BigDecimal("1.250")),
            new RunReport.Step(1, "partition:ab12", "in/a.csv", "failed", new BigDecimal("1.100")),
            new RunReport.Step(2, "scan", null, "completed", new BigDecimal("0.750"))),
        List.of(
            new LedgerEntry(
                "odd \"name\"\\.csv",
                "ab12",
                "some-layout",
                "some-dataset",
                "2026-09",
                FileStatus.LOADED,
                new RowCounts(10, 7, 2, new TreeMap<>(Map.of("header", 1L))),
                new FigureCounts(7, 7, 0, 0, 0, 0),
                null)),
        new TreeMap<>(Map.of("TB-1004", 2L)),
        new TreeMap<>(Map.of("exact", 5L, "exceeded", 1L)),
        new TreeMap<>(),
        new TreeMap<>(Map.of("metrics.csv", 40L)),
        new TreeMap<>(Map.of("some-dataset", "2026-09")),
        List.of("2 rows rejected"));
  }
}
