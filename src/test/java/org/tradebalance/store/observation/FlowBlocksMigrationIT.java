package org.tradebalance.store.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tradebalance.store.Engine;
import org.tradebalance.store.database.SpringBatchTables;
import org.tradebalance.store.publication.BiDictionary;
import org.tradebalance.store.publication.BiIndexes;

/** What was stored as a row for each figure is shown the same when it is kept in blocks. */
class FlowBlocksMigrationIT {

  /** More than a block has, so that there are several of a kind. */
  private static final int MONTHS = 2 * ObservationBlock.MOST + 1;

  @TempDir Path folder;

  @Tag(Engine.TAG)
  @ParameterizedTest
  @MethodSource("org.tradebalance.store.Engine#ofTheStores")
  void viewsShowTheSameRowsAfterwards(Engine engine) {
    Engine.Address address = engine.fresh(folder);
    DriverManagerDataSource source =
        new DriverManagerDataSource(address.url(), address.user(), address.password());
    JdbcTemplate jdbc = new JdbcTemplate(source);
    flyway(source, engine, "15.1", new SpringBatchTables(), new BiIndexes()).migrate();
    try (SingleConnectionDataSource one =
        new SingleConnectionDataSource(
            address.url(), address.user(), address.password(), true)) { // else 4,000 are opened
      storeRows(new JdbcTemplate(one));
    }
    List<Map<String, Object>> figures = rows(jdbc, "bi.trade_flow");
    List<Map<String, Object>> history = rows(jdbc, "bi.fact_flow_history");
    flyway(source, engine, "latest", new SpringBatchTables(), new BiDictionary(), new BiIndexes())
        .migrate();
    assertThat(figures).hasSize(2 * MONTHS + 3);
    assertThat(rows(jdbc, "bi.trade_flow")).containsExactlyInAnyOrderElementsOf(figures);
    assertThat(history).hasSize(2 * MONTHS + 3);
    assertThat(rows(jdbc, "bi.fact_flow_history")).containsExactlyInAnyOrderElementsOf(history);
    assertThat(jdbc.queryForList("select covers_from || ' ' || covers_to from stated_months"))
        .hasSize(2);
  }

  /** Two lines with all months, of which the second file revises one and withdraws two. */
  private static void storeRows(JdbcTemplate jdbc) {
    jdbc.update(
        "insert into run (run_id, started_at, status, fingerprint, forced, input_folder)"
            + " values (1, current_timestamp, 'completed', '', false, 'in')");
    jdbc.update("insert into publication values (1, 1, true, current_timestamp)");
    for (int file = 1; file <= 2; file++) {
      String vintage = "2024-0" + file;
      jdbc.update(
          "insert into source_file values (?, ?, 'f', 'l', 1, 'd', ?, '1990-01', ?, 1)",
          file,
          "sha" + file,
          vintage,
          vintage);
      jdbc.update("insert into source_dataset values (?, 'd')", file);
    }
    int flow = 0;
    for (int series = 1; series <= 2; series++) {
      String partner = "P" + series;
      jdbc.update(
          "insert into series values (?, 'd', 'US', ?, 'goods', 'TOTAL', 'nsa')", series, partner);
      jdbc.update("insert into economy values (1, ?, ?, 'country')", partner, partner);
      jdbc.update("insert into source_months values (1, ?, '1990-01', '2024-01')", series);
      for (int month = 0; month < MONTHS; month++) {
        insert(jdbc, ++flow, series, month, "reported", "2024-01", null, 1);
      }
    }
    jdbc.update("insert into source_months values (2, 1, '1990-01', '2024-02')");
    insert(jdbc, ++flow, 1, MONTHS, "suppressed", "2024-01", "2024-02", 1);
    insert(jdbc, ++flow, 1, MONTHS, "reported", "2024-02", null, 2);
    insert(jdbc, ++flow, 2, MONTHS, "zero", "2024-01", "2024-02", 1);
  }

  private static void insert(
      JdbcTemplate jdbc,
      int id,
      int series,
      int month,
      String state,
      String from,
      String to,
      int file) {
    jdbc.update(
        "insert into trade_flow values (?, ?, 'export', 'monthly', ?, ?, ?, ?, ?, ?, 0, ?, 3)",
        id,
        series,
        (1800 + month / 12) + (month % 12 < 9 ? "-0" : "-") + (month % 12 + 1),
        state.equals("suppressed") ? null : id * 7,
        state,
        from,
        to,
        file,
        id);
  }

  /** Rows by the names of today: a later migration calls what is traded an item. */
  private static List<Map<String, Object>> rows(JdbcTemplate jdbc, String view) {
    return jdbc.queryForList("select * from " + view).stream()
        .map(
            row -> {
              Map<String, Object> renamed = new TreeMap<>();
              row.forEach(
                  (name, value) -> {
                    String lower = name.toLowerCase(Locale.ROOT);
                    renamed.put(lower.equals("measure") ? "item" : lower, value);
                  });
              return renamed;
            })
        .toList();
  }

  private static Flyway flyway(
      DriverManagerDataSource source, Engine engine, String target, JavaMigration... inJava) {
    return Flyway.configure()
        .dataSource(source)
        .locations(
            "classpath:db/migration",
            engine == Engine.POSTGRESQL ? "classpath:db/postgresql" : "classpath:db/h2")
        .javaMigrations(inJava)
        .target(target)
        .load();
  }
}
