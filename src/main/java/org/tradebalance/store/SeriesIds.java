package org.tradebalance.store;

import java.util.HashMap;
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
    if (id != null) {
      return id;
    }
    int next = ids.size() + 1;
    jdbc.update(
        "insert into series (series_id, dataset, reporter, partner, measure, product, adjustment)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        next,
        series.dataset(),
        series.reporter(),
        series.partner(),
        series.measure().code(),
        series.product(),
        series.adjustment().code());
    ids.put(series, next);
    known.put(next, series);
    return next;
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
