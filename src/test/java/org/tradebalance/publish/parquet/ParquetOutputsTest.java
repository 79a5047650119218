package org.tradebalance.publish.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.publish.DuckDb;
import org.tradebalance.publish.PublishedSample;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.publish.table.ColumnType;
import org.tradebalance.publish.table.MetricsTable;
import org.tradebalance.publish.table.RankingsTable;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableSchema;
import org.tradebalance.trade.Usd;

/** What DuckDB reads of our Parquet files is what we wrote. */
class ParquetOutputsTest {

  @TempDir static Path folder;

  private static Path published;

  @BeforeAll
  static void publish() throws Exception {
    published = PublishedSample.below(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bilateral_balance", "periodic_balance", "metrics"})
  void aParquetFileHasTheRowsOfTheCsvInTheTypesOfTheDataPackage(String name) {
    TableSchema<?> table = TableCatalogue.shipped().schema(name + ".csv").orElseThrow();
    String columns = String.join(", ", quoted(table));
    String csv =
        "select "
            + columns
            + " from read_csv('"
            + published.resolve(name + ".csv")
            + "', nullstr = '', auto_detect = false, header = true, delim = ',', columns = {"
            + table.definitions().stream()
                .map(column -> "'" + column.name() + "': '" + sqlType(column.type()) + "'")
                .collect(Collectors.joining(", "))
            + "})";
    String parquet = "select " + columns + " from '" + published.resolve(name + ".parquet") + "'";
    assertThat(DuckDb.rows("select count(*) > 20 from (" + csv + ")")).containsExactly("true");
    assertThat(DuckDb.rows(parquet)).isEqualTo(DuckDb.rows(csv));
    assertThat(DuckDb.rows("select column_type from (describe " + parquet + ")"))
        .isEqualTo(table.definitions().stream().map(column -> sqlType(column.type())).toList());
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws Exception {
    Path again = PublishedSample.below(folder);
    for (String name : List.of("bilateral_balance", "periodic_balance", "metrics")) {
      assertThat(again.resolve(name + ".parquet"))
          .hasSameBinaryContentAs(published.resolve(name + ".parquet"));
    }
  }

  @Test
  void nothingTellsOfTimeMachineOrVersion() throws IOException {
    String bytes =
        Files.readString(published.resolve("metrics.parquet"), StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("tradebalance").doesNotContain("parquet-mr", "1.18");
    assertThat(
            DuckDb.rows(
                "select created_by from parquet_file_metadata('"
                    + published.resolve("metrics.parquet")
                    + "')"))
        .containsExactly("tradebalance");
  }

  @Test
  void amountsOfEverySizeAndTextsThatLookLikeFormulasComeBack() throws IOException {
    Path file = folder.resolve("extremes.parquet");
    TableSchema<?> table = RankingsTable.TABLE.file();
    try (ParquetFile parquet = new ParquetFile(file, table)) {
      for (long amount : new long[] {Long.MIN_VALUE + 1, -1, 0, 1, 128, -129, Long.MAX_VALUE}) {
        parquet.code("d").code("USA").code("goods").text("=1+1").code("annual").code("2024");
        parquet
            .code("deficit")
            .integer(1L)
            .code("CHN")
            .text("-é\uD83D\uDE00")
            .amount(new Usd(amount));
        parquet.number(amount == 0 ? null : new BigDecimal("-99.9999")).code("stable");
        parquet.text("United States").code(true).code("d.annual.USA.CHN.goods.nsa.=1+1");
        parquet.endRow();
      }
    }
    assertThat(
            DuckDb.rows("select value_usd, share_pct, product, partner_name from '" + file + "'"))
        .containsExactly(
            "-9223372036854775.807 -99.9999 =1+1 -é\uD83D\uDE00",
            "-0.001 -99.9999 =1+1 -é\uD83D\uDE00",
            "0.000 null =1+1 -é\uD83D\uDE00",
            "0.001 -99.9999 =1+1 -é\uD83D\uDE00",
            "0.128 -99.9999 =1+1 -é\uD83D\uDE00",
            "-0.129 -99.9999 =1+1 -é\uD83D\uDE00",
            "9223372036854775.807 -99.9999 =1+1 -é\uD83D\uDE00");
    assertThat(DuckDb.rows("select count(*) from '" + file + "' where value_usd > 0.1"))
        .as("by the statistics")
        .containsExactly("2");
  }

  @Test
  void aTableWithoutRowsIsReadable() throws IOException {
    Path file = folder.resolve("empty.parquet");
    new ParquetFile(file, MetricsTable.TABLE.file()).close();
    assertThat(DuckDb.rows("select count(*), count(value) from '" + file + "'"))
        .containsExactly("0 0");
  }

  @Test
  void aRowThatIsNotFullIsRefused() throws IOException {
    try (ParquetFile file =
        new ParquetFile(folder.resolve("short.parquet"), MetricsTable.TABLE.file())) {
      file.code("one cell");
      assertThatThrownBy(file::endRow).hasMessageContaining("a row of 1 cells instead of 16");
    }
  }

  private static List<String> quoted(TableSchema<?> table) {
    return table.definitions().stream()
        .map(ColumnDefinition::name)
        .map(name -> '"' + name + '"')
        .toList();
  }

  private static String sqlType(ColumnType type) {
    return switch (type) {
      case AMOUNT -> "DECIMAL(24,3)";
      case DECIMAL -> "DECIMAL(28,4)";
      case INTEGER -> "BIGINT";
      case FLAG -> "BOOLEAN";
      default -> "VARCHAR";
    };
  }
}
