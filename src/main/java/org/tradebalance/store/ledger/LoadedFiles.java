package org.tradebalance.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.trade.Period;

/** The contents that are in the database. */
public final class LoadedFiles {

  private final JdbcTemplate jdbc;

  public LoadedFiles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, in the order in which they were loaded first. */
  public List<LoadedContent> all() {
    Map<Long, LoadedContent> files = new TreeMap<>();
    jdbc.query(
        "select f.source_file_id, f.sha256, f.name, f.run_id, f.covers_from, f.covers_to,"
            + " coalesce(d.dataset, f.dataset) from source_file f left join source_dataset d on"
            + " d.source_file_id = f.source_file_id",
        row -> {
          LoadedContent file = file(row);
          files.putIfAbsent(row.getLong(1), file);
          files.getOrDefault(row.getLong(1), file).datasets().add(row.getString(7));
        });
    return List.copyOf(files.values());
  }

  private static LoadedContent file(ResultSet row) throws SQLException {
    return new LoadedContent(
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        Period.parse(row.getString(5)),
        Period.parse(row.getString(6)),
        new TreeSet<>());
  }
}
