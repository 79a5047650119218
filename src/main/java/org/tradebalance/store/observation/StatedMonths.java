package org.tradebalance.store.observation;

import static org.tradebalance.store.sql.BulkInsert.integers;
import static org.tradebalance.store.sql.BulkInsert.number;
import static org.tradebalance.store.sql.BulkInsert.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.ledger.Months;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.sql.BulkInsert;

/**
 * Writes which months a file states of which series. Most series of a file have the same months, so
 * those series are one row.
 */
final class StatedMonths {

  /** H2 has arrays of 65,536 at most. */
  private static final int MOST = 10_000;

  private final JdbcTemplate jdbc;
  private final long sourceFileId;
  private final Map<Run, List<Integer>> seriesByMonths = new LinkedHashMap<>();

  StatedMonths(JdbcTemplate jdbc, long sourceFileId) {
    this.jdbc = jdbc;
    this.sourceFileId = sourceFileId;
  }

  /** Adds months without a gap of a series of a dataset. */
  void add(String dataset, Months months, int series) {
    seriesByMonths.computeIfAbsent(new Run(dataset, months), run -> new ArrayList<>()).add(series);
  }

  /** Writes them in place of those that the file stated before. */
  void replace() {
    jdbc.update("delete from stated_months where source_file_id = ?", sourceFileId);
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "stated_months",
            List.of(
                number("source_file_id"),
                text("dataset"),
                text("covers_from"),
                text("covers_to"),
                integers("series_ids")));
    seriesByMonths.forEach(
        (run, series) -> {
          for (int from = 0; from < series.size(); from += MOST) {
            int to = Math.min(from + MOST, series.size());
            inserts.add(
                sourceFileId,
                run.dataset,
                run.months.first().toString(),
                run.months.last().toString(),
                series.subList(from, to).toArray());
          }
        });
    inserts.flush();
  }

  private record Run(String dataset, Months months) {}
}
