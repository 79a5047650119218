package org.tradebalance.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.blackbox.Csv;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.csv.CsvFormat;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.sample.CensusCountryWorkbook;
import org.tradebalance.sample.Exhibit1Workbook;
import org.tradebalance.sample.RawWorkbook;

/**
 * Every case: the workbook is built from its table, {@code census.csv} or {@code exhibit1.csv}.
 * Each row below {@code expected} stands in the output of that name, in that order, and no row
 * below {@code absent} does; columns that they leave out do not matter.
 */
class GoldenCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final List<String> OUTPUTS =
      List.of(
          "bilateral_balance.csv",
          "periodic_balance.csv",
          "metrics.csv",
          "rankings.csv",
          "control_totals.csv");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("cases")
  void theOutputsAreThoseComputedByHand(String name) throws IOException {
    Path example = CASES.resolve(name);
    assertThat(example.resolve("case.md")).isRegularFile();
    Path workbook = folder.resolve("input.xlsx");
    build(example).write(workbook);
    writeOutputs(PureCore.publication(workbook));

    int compared = 0;
    for (String output : OUTPUTS) {
      Csv published = Csv.read(folder.resolve(output));
      if (Files.exists(example.resolve("expected").resolve(output))) {
        Csv expected = Csv.read(example.resolve("expected").resolve(output));
        assertThat(project(published, expected.header()))
            .as(output)
            .containsSubsequence(project(expected, expected.header()));
        compared += expected.rows().size();
      }
      if (Files.exists(example.resolve("absent").resolve(output))) {
        Csv absent = Csv.read(example.resolve("absent").resolve(output));
        Set<List<String>> there = new HashSet<>(project(published, absent.header()));
        assertThat(project(absent, absent.header())).as("absent from " + output).isNotEmpty();
        assertThat(project(absent, absent.header())).as(output).noneMatch(there::contains);
      }
    }
    assertThat(compared).as("rows computed by hand").isPositive();
  }

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static RawWorkbook build(Path example) throws IOException {
    Path exhibit = example.resolve("exhibit1.csv");
    if (Files.exists(exhibit)) {
      try (Reader reader = Files.newBufferedReader(exhibit)) {
        return Exhibit1Workbook.ofCsv(reader).workbook();
      }
    }
    CensusCountryWorkbook census = new CensusCountryWorkbook();
    for (CSVRecord row : Csv.read(example.resolve("census.csv")).rows()) {
      census.partner(
          row.get("year"),
          row.get("code"),
          row.get("name"),
          months(row.get("imports")),
          months(row.get("exports")));
    }
    return census.workbook();
  }

  private static List<BigDecimal> months(String figures) {
    return Arrays.stream(figures.split(" ", -1)).map(BigDecimal::new).toList();
  }

  private void writeOutputs(Publication publication) throws IOException {
    for (PublishedTable<?> table : TableCatalogue.shipped().tables()) {
      if (table.hasFile() && table.hasRows()) {
        table.write(publication, new CsvFormat().to(folder.resolve(table.name() + ".csv")));
      }
    }
  }

  private static List<List<String>> project(Csv csv, List<String> columns) {
    return csv.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList();
  }
}
