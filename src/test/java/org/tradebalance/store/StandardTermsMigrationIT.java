package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tradebalance.store.database.SpringBatchTables;
import org.tradebalance.store.publication.BiDictionary;
import org.tradebalance.store.publication.BiIndexes;

/** A database of version 0.1.0 shows the same figures under the names of 0.2.0. */
class StandardTermsMigrationIT {

  @TempDir Path folder;

  @Tag(Engine.TAG)
  @ParameterizedTest
  @MethodSource("org.tradebalance.store.Engine#ofTheStores")
  void aPublicationOfTheVersionBeforeIsShownUnderTheNewNames(Engine engine) {
    Engine.Address address = engine.fresh(folder);
    DriverManagerDataSource source =
        new DriverManagerDataSource(address.url(), address.user(), address.password());
    JdbcTemplate jdbc = new JdbcTemplate(source);
    flyway(source, engine, "16.1", new SpringBatchTables(), new BiIndexes()).migrate();
    storePublication(jdbc);
    flyway(source, engine, "latest", new SpringBatchTables(), new BiDictionary(), new BiIndexes())
        .migrate();
    assertThat(
            texts(
                jdbc,
                "select item, period, balance_usd, balance_sign from bi.bilateral_balance"
                    + " order by period"))
        .containsExactly("goods 2023 -5.000 deficit", "goods 2024 7.000 surplus");
    assertThat(
            texts(
                jdbc,
                "select item, period_key, balance_usd, balance_sign from bi.fact_bilateral"
                    + " order by period_key"))
        .containsExactly("goods annual:2023 -5.000 deficit", "goods annual:2024 7.000 surplus");
    assertThat(texts(jdbc, "select item, period, balance_sign from bi.periodic_balance"))
        .containsExactly("goods 2024 surplus");
    assertThat(texts(jdbc, "select item, metric, metric_value from bi.metrics"))
        .containsExactly("goods balance_sign_margin 7.0000");
    assertThat(texts(jdbc, "select item, ranking, rank, value_usd from bi.rankings"))
        .containsExactly("goods surplus 1 7.000");
    assertThat(texts(jdbc, "select vintage_key from bi.dim_vintage")).containsExactly("d:2025-01");
    assertThat(texts(jdbc, "select product from bi.dim_product")).containsExactly("TOTAL");
  }

  private static void storePublication(JdbcTemplate jdbc) {
    jdbc.update(
        "insert into run (run_id, started_at, status, fingerprint, forced, input_folder)"
            + " values (1, current_timestamp, 'published', '', false, 'in')");
    jdbc.update("insert into publication values (1, 1, true, current_timestamp)");
    jdbc.update("insert into economy values (1, 'P', 'Partner', 'country')");
    jdbc.update("insert into series values (1, 'd', 'US', 'P', 'goods', 'TOTAL', 'nsa')");
    jdbc.update(
        "insert into balance_line values (1, 1, 'annual', array['2023', '2024'],"
            + " array['2025-01', '2025-01'], array[5.000, 10.000], array[10.000, 3.000],"
            + " array[-5.000, 7.000], array['deficit', 'surplus'], array['reported', 'reported'],"
            + " array['reported', 'reported'])");
    jdbc.update(
        "insert into periodic_balance (publication_id, series_id, frequency, period, vintage,"
            + " exports_usd, imports_usd, balance_usd, position, derivation, partial) values (1, 1,"
            + " 'annual', '2024', '2025-01', 10, 3, 7, 'surplus', 'published', false)");
    jdbc.update(
        "insert into metric_line values (1, 1, 'annual', 'balance_position_margin', 'usd',"
            + " array['2024'], array[7.0000], array['stable'])");
    jdbc.update(
        "insert into rank_line values (1, 1, 'annual', 'surplus', array['2024'], array[1],"
            + " array[7.000], array[100.0000], array['stable'])");
  }

  private static List<String> texts(JdbcTemplate jdbc, String query) {
    return jdbc.queryForList(query).stream().map(StandardTermsMigrationIT::text).toList();
  }

  private static String text(Map<String, Object> row) {
    return String.join(" ", row.values().stream().map(String::valueOf).toList());
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
