package org.tradebalance.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.blackbox.Csv;
import org.tradebalance.publish.PublishedSample;

/** What a table says of its columns is true of its rows. */
class PublishedRowsTest {

  @TempDir static Path folder;

  private static Path published;

  @BeforeAll
  static void publish() throws Exception {
    published = PublishedSample.below(folder);
  }

  static List<TableSchema<?>> files() {
    return TableCatalogue.shipped().schemas().stream()
        .filter(schema -> Files.exists(published.resolve(schema.name())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void keysAreUniqueAndOnlyWhatMayBeMissingIs(TableSchema<?> table) {
    Csv csv = Csv.read(published.resolve(table.name()));
    Set<List<String>> keys = new HashSet<>();
    for (var row : csv.rows()) {
      if (!table.key().isEmpty()) {
        List<String> key = table.key().stream().map(row::get).toList();
        assertThat(keys.add(key)).as("%s %s is there once", table.name(), key).isTrue();
      }
      for (ColumnDefinition<?> column : table.definitions()) {
        String cell = row.get(column.name());
        if (column.required()) {
          assertThat(cell).as("%s %s", table.name(), column.name()).isNotEmpty();
        }
        if (!column.values().isEmpty() && !cell.isEmpty()) {
          assertThat(cell).as("%s %s", table.name(), column.name()).isIn(column.values());
        }
      }
    }
  }
}
