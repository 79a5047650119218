package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradebalance.publish.DuckDb;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublishedSample;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableSchema;

/** The views for BI tools are those of the dictionary and say what the files say. */
@ParameterizedClass
@EnumSource(
    value = Engine.class,
    names = {"H2_FILE", "POSTGRESQL"})
class BiViewsIT {

  @Parameter Engine engine;

  private Path folder;

  private TestStores stores;
  private Publication publication;

  @BeforeEach
  void publish(@TempDir Path temporary) {
    folder = temporary;
    stores = TestStores.on(engine.fresh(folder));
    publication = BiSample.publish(stores, folder, 2024, 10);
  }

  @Test
  void everyViewIsInTheDictionaryWithItsColumns() {
    Map<String, List<String>> views = new TreeMap<>();
    stores
        .jdbc()
        .query(
            "select lower(table_name), lower(column_name) from information_schema.columns"
                + " where lower(table_schema) = 'bi' order by table_name, ordinal_position",
            row -> {
              views
                  .computeIfAbsent("bi." + row.getString(1), name -> new ArrayList<>())
                  .add(row.getString(2));
            });
    assertThat(views).hasSizeGreaterThan(15);
    views.forEach(
        (view, columns) -> {
          assertThat(TableCatalogue.shipped().schema(view).map(TableSchema::header))
              .as(view)
              .hasValue(columns);
        });
    List<String> star =
        TableCatalogue.shipped().schemas().stream()
            .<String>map(TableSchema::name)
            .filter(name -> name.matches("bi\\.(dim|fact)_.*"))
            .toList();
    assertThat(views.keySet()).containsAll(star);
  }

  @Test
  void everyColumnHasItsCommentOrItsRowInTheDictionary() {
    List<String> defined =
        stores
            .jdbc()
            .queryForList(
                "select table_name || ' ' || column_name || ' ' || definition from bi.dictionary"
                    + " order by table_name, ordinal",
                String.class);
    int columns = 0;
    for (TableSchema<?> table : TableCatalogue.shipped().schemas()) {
      for (ColumnDefinition<?> column : table.definitions()) {
        assertThat(defined)
            .contains(table.name() + " " + column.name() + " " + column.definition());
        columns++;
      }
    }
    assertThat(defined).hasSize(columns);
    if (engine == Engine.POSTGRESQL) {
      assertThat(
              stores
                  .jdbc()
                  .queryForList(
                      "select c.table_name || '.' || c.column_name"
                          + " from information_schema.columns c where table_schema = 'bi' and"
                          + " col_description((c.table_schema || '.' || c.table_name)::regclass,"
                          + " c.ordinal_position) is null",
                      String.class))
          .isEmpty();
    }
  }

  @Test
  void theFactsAreTheRowsOfTheFiles() throws Exception {
    Path published = PublishedSample.write(publication, folder);
    for (String[] pair :
        new String[][] {
          {"bilateral_balance", "bi.fact_bilateral"}, {"periodic_balance", "bi.fact_periodic"}
        }) {
      String sums =
          "select frequency, item, cast(count(*) as varchar), sum(exports_usd),"
              + " sum(imports_usd), sum(balance_usd) from ";
      String order = " group by frequency, item order by frequency, item";
      List<String> view = rows(sums + pair[1] + order);
      assertThat(view).hasSizeGreaterThan(2);
      assertThat(DuckDb.rows(sums + "'" + published.resolve(pair[0] + ".parquet") + "'" + order))
          .isEqualTo(view);
      assertThat(
              DuckDb.rows(
                  sums
                      + "read_csv('"
                      + published.resolve(pair[0] + ".csv")
                      + "', types = {'exports_usd': 'DECIMAL(24,3)', 'imports_usd':"
                      + " 'DECIMAL(24,3)', 'balance_usd': 'DECIMAL(24,3)'})"
                      + order))
          .isEqualTo(view);
    }
    String metrics = "select metric, count(*), sum(%s) from %s group by metric order by metric";
    assertThat(
            DuckDb.rows(
                metrics.formatted("value", "'" + published.resolve("metrics.parquet") + "'")))
        .isEqualTo(rows(metrics.formatted("metric_value", "bi.fact_metric")));
  }

  @Test
  void everyKeyOfAFactIsInItsDimensionOnce() {
    for (String fact : List.of("fact_bilateral", "fact_periodic", "fact_metric")) {
      assertReferences(fact, "dataset", "dim_dataset", "dataset");
      assertReferences(fact, "reporter", "dim_economy", "economy");
      assertReferences(fact, "period_key", "dim_period", "period_key");
      assertReferences(fact, "product", "dim_product", "product");
    }
    assertReferences("fact_bilateral", "partner", "dim_economy", "economy");
    assertReferences("fact_bilateral", "vintage_key", "dim_vintage", "vintage_key");
    assertReferences("fact_metric", "metric", "dim_metric", "metric");
    assertReferences("fact_flow_history", "partner", "dim_economy", "economy");
  }

  private void assertReferences(String fact, String key, String dimension, String column) {
    assertThat(count("select count(*) from bi." + fact)).isPositive();
    assertThat(
            count(
                "select count(*) from bi.%s where %s not in (select %s from bi.%s)"
                    .formatted(fact, key, column, dimension)))
        .as("%s.%s without %s", fact, key, dimension)
        .isZero();
    assertThat(
            count("select count(*) - count(distinct %s) from bi.%s".formatted(column, dimension)))
        .as("%s.%s is unique", dimension, column)
        .isZero();
  }

  @Test
  void periodsHaveTheirDates() {
    assertThat(
            rows(
                "select period_key, calendar_year, calendar_quarter, calendar_month, starts_on,"
                    + " ends_on, months from bi.dim_period where period_key in"
                    + " ('annual:2024-P10', 'quarterly:2024-Q1', 'monthly:2024-02') order by"
                    + " period_key"))
        .containsExactly(
            "annual:2024-P10 2024 null null 2024-01-01 2024-12-31 10",
            "monthly:2024-02 2024 1 2 2024-02-01 2024-02-29 1",
            "quarterly:2024-Q1 2024 1 null 2024-01-01 2024-03-31 3");
    assertThat(count("select count(*) from bi.dim_period where partial")).isEqualTo(2);
    assertThat(count("select count(*) from bi.fact_periodic where period_key = 'annual:2024'"))
        .isZero();
  }

  private long count(String sql) {
    Long count = stores.jdbc().queryForObject(sql, Long.class);
    return count == null ? -1 : count;
  }

  private List<String> rows(String sql) {
    return stores
        .jdbc()
        .query(
            sql,
            (row, number) -> {
              List<String> cells = new ArrayList<>();
              for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                cells.add(String.valueOf(row.getString(column)));
              }
              return String.join(" ", cells);
            });
  }
}
