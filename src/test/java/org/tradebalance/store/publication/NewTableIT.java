package org.tradebalance.store.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.table.Harbours;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.store.BiSample;
import org.tradebalance.store.Engine;
import org.tradebalance.store.TestStores;
import org.tradebalance.store.database.SpringBatchTables;

/** A table and a column that are new in the catalogue are new in the database by themselves. */
class NewTableIT {

  private static final TableCatalogue SHIPPED = TableCatalogue.shipped();

  @TempDir Path folder;

  private JdbcTemplate jdbc;

  @Tag(Engine.TAG)
  @ParameterizedTest
  @MethodSource("org.tradebalance.store.Engine#ofTheProgram")
  void tableAndColumnFollowTheCatalogue(Engine engine) {
    Engine.Address address = engine.fresh(folder);
    Publication publication = BiSample.publish(TestStores.on(address), folder, 2024, 3);
    DriverManagerDataSource source =
        new DriverManagerDataSource(address.url(), address.user(), address.password());
    jdbc = new JdbcTemplate(source);

    TableCatalogue first = SHIPPED.with(Harbours.table()).with(Harbours.visits());
    migrate(source, first);
    publish(source, first, 1, publication);
    int lines = publication.book().series().size();
    assertThat(rows("select harbour, fees_usd from bi.harbours order by harbour"))
        .containsExactly("=HAM 1.500", "RTM null");
    assertThat(
            rows(
                "select period, count(*), sum(fees_usd) from bi.visits"
                    + " group by period order by period"))
        .hasSize(3)
        .first()
        .isEqualTo("2024-01 " + lines + " " + lines + ".000");

    TableCatalogue second = SHIPPED.with(Harbours.withBerths()).with(Harbours.visitsWithBerths());
    migrate(source, second);
    assertThat(rows("select berths from bi.harbours")).hasSize(2).containsOnly("null");
    assertThat(rows("select distinct berths from bi.visits")).containsOnly("null");
    assertThat(rows("select count(*) as n from bi.visits")).containsOnly(String.valueOf(3 * lines));
    publish(source, second, 1, publication);
    assertThat(rows("select berths from bi.harbours order by harbour"))
        .containsExactly("320", "90");
    assertThat(rows("select distinct berths from bi.visits where period = '2024-03'"))
        .containsExactly("3");
    assertThat(
            rows(
                "select ordinal, type, definition from bi.dictionary"
                    + " where table_name = 'bi.visits' and column_name = 'berths'"))
        .containsExactly("6 integer Places for ships.");
  }

  private static void migrate(DriverManagerDataSource source, TableCatalogue catalogue) {
    String location = source.getUrl().startsWith("jdbc:h2") ? "h2" : "postgresql";
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration", "classpath:db/" + location)
        .javaMigrations(new SpringBatchTables(), new BiDictionary(catalogue), new BiIndexes())
        .load()
        .migrate();
  }

  private void publish(
      DriverManagerDataSource source, TableCatalogue catalogue, long run, Publication publication) {
    PublicationStore store =
        new PublicationStore(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(source)),
            Clock.systemUTC(),
            catalogue);
    store.begin(run, publication, Map.of());
    store.balances(run, publication);
    store.otherTables(run, publication);
    store.makeCurrent(run, run);
  }

  private List<String> rows(String query) {
    return jdbc.queryForList(query).stream()
        .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .toList();
  }
}
