package org.tradebalance.publish.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.publish.PublishedSample;
import org.tradebalance.publish.dictionary.MetricEntries.MetricEntry;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.publish.table.ColumnType;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableSchema;

/** Every column and every metric is defined, and the dictionary says what it is. */
class DictionaryTest {

  @TempDir static Path folder;

  private static Path published;

  @BeforeAll
  static void publish() throws Exception {
    published = PublishedSample.below(folder);
  }

  static List<TableSchema<?>> tables() {
    return TableCatalogue.shipped().schemas();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnHasDefinitionUnitAndSource(TableSchema<?> table) {
    assertThat(table.title()).isNotBlank();
    assertThat(table.definition()).matches("\\S.*\\.");
    assertThat(table.header()).doesNotHaveDuplicates().containsAll(table.key());
    for (ColumnDefinition<?> column : table.definitions()) {
      String place = table.name() + " " + column.name();
      assertThat(column.definition()).as(place).matches("\\S.*\\.");
      assertThat(column.meaning()).as(place).matches("(\\S.*\\.)?");
      assertThat(column.missing()).as(place).matches("(\\S.*\\.)?");
      assertThat(column.unit()).as(place).isNotBlank();
      assertThat(column.source()).as(place).isNotBlank();
      boolean measured =
          switch (column.type()) {
            case AMOUNT, DECIMAL, NUMBER, INTEGER, DATE, TIMESTAMP -> true;
            case TEXT, CODE, PERIOD, VINTAGE, FLAG -> false;
          };
      assertThat(column.hasUnit()).as(place + " has a unit").isEqualTo(measured);
      if (column.type() == ColumnType.AMOUNT) {
        assertThat(column.unit()).as(place).isEqualTo("USD");
        assertThat(column.name()).as(place).endsWith("_usd");
      }
    }
  }

  static List<Metric> metrics() {
    return MetricCatalogue.PUBLISHED.metrics();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void everyMetricHasDefinitionFormulaUnitAndSource(Metric metric) {
    MetricEntry entry = MetricEntries.of(metric);
    assertThat(entry.definition()).matches("\\S.*\\.");
    assertThat(
            List.of(
                entry.name(),
                entry.formula(),
                entry.unit(),
                entry.periods(),
                entry.coverage(),
                entry.missing(),
                entry.source()))
        .allMatch(text -> !text.isBlank());
  }

  @Test
  void everyCsvThatIsPublishedIsInTheDictionaryWithItsColumns() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(published)) {
      files = all.filter(file -> file.toString().endsWith(".csv")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String header =
          TableCatalogue.shipped()
              .schema(name)
              .map(table -> String.join(",", table.header()))
              .orElseThrow(() -> new AssertionError(name + " is not in the catalogue"));
      try (Stream<String> lines = Files.lines(file)) {
        assertThat(lines.findFirst()).as("header of " + name).hasValue(header);
      }
    }
  }

  @Test
  void theTextHasEveryColumnAndMetricAndNoTableThatIsNotPublished() throws IOException {
    String text = Files.readString(published.resolve("dictionary.md"));
    for (Metric metric : MetricCatalogue.PUBLISHED.metrics()) {
      assertThat(text).contains("| `" + metric.code() + "` |", metric.definition());
    }
    for (TableSchema<?> table : TableCatalogue.shipped().publishedWith(Set.of("metrics.csv"))) {
      assertThat(text).contains("\n## " + table.name() + "\n");
      table.definitions().forEach(column -> assertThat(text).contains(column.definition()));
    }
    assertThat(TableCatalogue.shipped().publishedWith(Set.of("metrics.csv")))
        .extracting(TableSchema::name)
        .contains("metrics.csv", "bi.metrics", "bi.fact_metric")
        .doesNotContain("rankings.csv", "bi.rankings");
  }
}
