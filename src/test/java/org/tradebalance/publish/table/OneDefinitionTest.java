package org.tradebalance.publish.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;
import org.tradebalance.publish.DuckDb;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.csv.CsvFormat;
import org.tradebalance.publish.dictionary.DictionaryText;
import org.tradebalance.publish.json.DataPackageJson;
import org.tradebalance.publish.json.ManifestJson;
import org.tradebalance.publish.parquet.ParquetFormat;

/** A table is one object, a column one line of it, a format one class. */
class OneDefinitionTest {

  @TempDir Path folder;

  private Publication publication;

  @BeforeEach
  void prepare() {
    Path workbook = folder.resolve("small.xlsx");
    SmallCensus.of(2023, 2024, 3).write(workbook);
    publication = PureCore.publication(workbook);
  }

  @Test
  void aNewTableIsInEveryFormat() throws IOException {
    assertThat(write(Harbours.table(), new CsvFormat()))
        .content()
        .isEqualTo("harbour,fees_usd\r\n=HAM,1.5\r\nRTM,\r\n");
    Path parquet = write(Harbours.table(), new ParquetFormat());
    assertThat(DuckDb.rows("select harbour, fees_usd from '" + parquet + "'"))
        .containsExactly("=HAM 1.500", "RTM null");
  }

  @Test
  void aNewColumnIsInEveryFormat() throws IOException {
    assertThat(write(Harbours.withBerths(), new CsvFormat()))
        .content()
        .isEqualTo("harbour,fees_usd,berths\r\n=HAM,1.5,320\r\nRTM,,90\r\n");
    Path parquet = write(Harbours.withBerths(), new ParquetFormat());
    assertThat(DuckDb.rows("select berths from '" + parquet + "'")).containsExactly("320", "90");
  }

  @Test
  void aNewColumnIsInTheDictionaryAndTheDataPackage() throws IOException {
    String line = "| `berths` | integer | count | never | Places for ships. | harbour master |\n";
    assertThat(dictionary(Harbours.table())).contains("## harbours.csv").doesNotContain(line);
    assertThat(dictionary(Harbours.withBerths()))
        .contains(line)
        .contains("| `fees_usd` | amount | USD | may be | Fees. Empty where they are secret. |")
        .contains("A row is unique by harbour.");
    assertThat(dataPackage(Harbours.table())).doesNotContain("\"name\" : \"berths\"");
    assertThat(dataPackage(Harbours.withBerths()))
        .contains("\"name\" : \"berths\"", "\"unit\" : \"count\"");
  }

  @Test
  void aNewFormatIsOneClass() throws IOException {
    assertThat(write(Harbours.withBerths(), new JsonLines()))
        .content()
        .isEqualTo(
            "{\"harbour\":\"=HAM\",\"fees_usd\":1.5,\"berths\":320}\n"
                + "{\"harbour\":\"RTM\",\"fees_usd\":null,\"berths\":90}\n");
    assertThat(write(MetricsTable.TABLE, new JsonLines()))
        .content()
        .hasLineCount(publication.metrics().size())
        .contains("\"metric\":\"", "\"period\":\"2024-03\"");
  }

  @Test
  void anOrderThatIsNotTheKeyIsRefused() {
    ColumnDefinition<Object> one = ColumnDefinition.code("one", "One.", "test");
    ColumnDefinition<Object> two = ColumnDefinition.code("two", "Two.", "test");
    assertThatThrownBy(
            () ->
                PublishedTable.<String>named("keys")
                    .file("Keys", "Keys.")
                    .key(one, row -> row)
                    .keyOrder(two)
                    .rowsFromElsewhere())
        .hasMessage("keys.csv: [two] is not the key [one]");
  }

  private <T> Path write(PublishedTable<T> table, TableFormat format) throws IOException {
    Path file = folder.resolve(table.name() + format.extension());
    table.write(publication, format.to(file));
    return file;
  }

  private String dictionary(PublishedTable<?> table) throws IOException {
    Path file = folder.resolve("dictionary.md");
    DictionaryText.write(file, TableCatalogue.shipped().with(table), Set.of("harbours.csv"));
    return Files.readString(file);
  }

  private <T> String dataPackage(PublishedTable<T> table) throws IOException {
    write(table, new CsvFormat());
    Path file = folder.resolve("datapackage.json");
    DataPackageJson.write(
        file,
        TableCatalogue.shipped().with(table),
        List.of(new ManifestJson.Output("harbours.csv", "hash", 2)),
        publication,
        "test");
    return Files.readString(file);
  }
}
