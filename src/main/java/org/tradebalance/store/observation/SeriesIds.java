package org.tradebalance.store.observation;

import static org.tradebalance.store.sql.BulkInsert.integer;
import static org.tradebalance.store.sql.BulkInsert.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.sql.BulkInsert;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/** The numbers that stand for series in the database. */
public final class SeriesIds {

  private final JdbcTemplate jdbc;
  private final Map<SeriesKey, Integer> ids = new HashMap<>();
  private final Map<Integer, SeriesKey> known = new HashMap<>();

  public SeriesIds(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    jdbc.query(
        "select series_id, dataset, reporter, partner, item, product, adjustment from series",
        row -> {
          SeriesKey series =
              new SeriesKey(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  Coded.parse(Item.class, row.getString(5)),
                  row.getString(6),
                  Coded.parse(Adjustment.class, row.getString(7)));
          ids.put(series, row.getInt(1));
          known.put(row.getInt(1), series);
        });
  }

  /** The number of a series; a new one is written to the database at once. */
  public int of(SeriesKey series) {
    Integer id = ids.get(series);
    if (id == null) {
      add(List.of(series));
      id = ids.size();
    }
    return id;
  }

  /** Gives every series that has none a number, and writes them in bulk. */
  void add(Collection<SeriesKey> all) {
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "series",
            List.of(
                integer("series_id"),
                text("dataset"),
                text("reporter"),
                text("partner"),
                text("item"),
                text("product"),
                text("adjustment")));
    for (SeriesKey series : all) {
      if (!ids.containsKey(series)) {
        int next = ids.size() + 1;
        ids.put(series, next);
        known.put(next, series);
        inserts.add(
            next,
            series.dataset(),
            series.reporter(),
            series.partner(),
            series.item().code(),
            series.product(),
            series.adjustment().code());
      }
    }
    inserts.flush();
  }

  /** All series that have a number. */
  Set<SeriesKey> all() {
    return Set.copyOf(ids.keySet());
  }

  /** The series with a number. */
  SeriesKey series(int id) {
    SeriesKey series = known.get(id);
    if (series == null) {
      throw new IllegalStateException("series " + id + " is not in the database");
    }
    return series;
  }
}
