package org.tradebalance.store.database;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What tables, views and columns a database has, in lower case. Names are brought to one case here
 * and not by the database: LOWER of H2 follows the language of the Java machine, so that under a
 * Turkish one it does not find a name that has an I.
 */
public final class InformationSchema {

  private final JdbcTemplate jdbc;

  public InformationSchema(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Tables and views of a schema, in no order; empty if there is no such schema. */
  public List<String> tables(String schema) {
    return lower(
        jdbc.queryForList(
            "select table_name from information_schema.tables where table_schema in (?, ?)",
            String.class,
            schema,
            schema.toUpperCase(Locale.ROOT)));
  }

  /** Columns of a table or view, in its order; empty if there is no such table. */
  public List<String> columns(String schema, String table) {
    return lower(
        jdbc.queryForList(
            "select column_name from information_schema.columns"
                + " where table_schema in (?, ?) and table_name in (?, ?)"
                + " order by ordinal_position",
            String.class,
            schema,
            schema.toUpperCase(Locale.ROOT),
            table,
            table.toUpperCase(Locale.ROOT)));
  }

  /** The schema in which a table is found that is named without one. */
  public String currentSchema() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select current_schema", String.class), "current schema");
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
