package org.tradebalance.store;

import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Measure;
import org.tradebalance.trade.Series;

/** The numbers that stand for lines of statistics in the database. */
final class SeriesIds {

  private final JdbcTemplate jdbc;
  private final Map<Series, Integer> ids = new HashMap<>();
  private final Map<Integer, Series> known = new HashMap<>();

  SeriesIds(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    jdbc.query(
        "select series_id, dataset, reporter, partner, measure, product, adjustment from series",
        row -> {
          Series series =
              new Series(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  Coded.parse(Measure.class, row.getString(5)),
                  row.getString(6),
                  Coded.parse(Adjustment.class, row.getString(7)));
          ids.put(series, row.getInt(1));
          known.put(row.getInt(1), series);
        });
  }

  /** The number of a line; a new one is written to the database at once. */
  int of(Series series) {
    Integer id = ids.get(series);
    if (id == null) {
      add(List.of(series));
      id = ids.size();
    }
    return id;
  }

  /** Gives every line that has none a number, and writes them in bulk. */
  void add(Collection<Series> lines) {
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "series",
            List.of(
                integer("series_id"),
                text("dataset"),
                text("reporter"),
                text("partner"),
                text("measure"),
                text("product"),
                text("adjustment")));
    for (Series series : lines) {
      if (!ids.containsKey(series)) {
        int next = ids.size() + 1;
        ids.put(series, next);
        known.put(next, series);
        inserts.add(
            next,
            series.dataset(),
            series.reporter(),
            series.partner(),
            series.measure().code(),
            series.product(),
            series.adjustment().code());
      }
    }
    inserts.flush();
  }

  /** The line with a number. */
  Series series(int id) {
    Series series = known.get(id);
    if (series == null) {
      throw new IllegalStateException("series " + id + " is not in the database");
    }
    return series;
  }
}
