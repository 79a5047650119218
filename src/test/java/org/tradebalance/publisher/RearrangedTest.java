package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.detection.HeaderMap;

/** The workbooks of the cases again, arranged as in another release of the same publisher. */
class RearrangedTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("namesDecide")
  void columnsMayStandInAnotherOrder(PublisherCase example)
      throws IOException, RefusedFileException {
    List<HeaderMap> tables = tables(example);
    Path file =
        rewritten(
            example,
            (place, row) -> {
              for (HeaderMap table : tables) {
                int width = table.lastColumn() + 1;
                if (place.sheet == table.sheet() && place.row >= table.lastRow()) {
                  while (row.size() < width) {
                    row.add("");
                  }
                  Collections.reverse(row.subList(0, width));
                  break;
                }
              }
              return row;
            });
    assertSaysTheSame(example, file);
  }

  @ParameterizedTest
  @MethodSource("withRevisionMarks")
  void anyLabelOfARowMayBeMarkedAsRevised(PublisherCase example) throws IOException {
    List<String> marked = new ArrayList<>();
    Path file =
        rewritten(
            example,
            (place, row) -> {
              boolean figures =
                  row.stream().skip(1).filter(cell -> cell.matches("-?\\d+(\\.\\d+)?")).count() > 1;
              String label = row.get(0);
              boolean header = label.startsWith("'Item");
              if (figures && !header && label.startsWith("'") && !label.contains("(R)")) {
                row.set(0, label + " (R)");
                marked.add(label);
              }
              return row;
            });
    assertThat(marked).isNotEmpty();
    assertSaysTheSame(example, file);
  }

  @ParameterizedTest
  @MethodSource("org.tradebalance.publisher.VariantsTest#workbooksWithoutFixedPlaces")
  void furtherLinesMayStandAboveATable(PublisherCase example) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : SheetText.read(example.input())) {
      rows.add(row);
      if (SheetText.beginsSheet(row)) {
        rows.add(List.of("'Rural/Urban: All"));
        rows.add(List.of("'Selected by: nobody", "'none"));
      }
    }
    Path file = folder.resolve(example.fileName());
    SheetText.write(rows, file);
    assertSaysTheSame(example, file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imf-dots",
        "us-census-state-exports",
        "us-census-state-imports",
        "us-usitc-domestic-exports-hs2"
      })
  void aFurtherYearHasAColumnOfItsOwn(String layout) throws IOException, RefusedFileException {
    PublisherCase example = PublisherCase.named(layout);
    List<HeaderMap> tables = tables(example);
    int year =
        tables.get(0).columns().values().stream()
            .map(column -> column.says().year())
            .filter(java.util.Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElseThrow();
    Path file =
        rewritten(
            example,
            (place, row) -> {
              for (HeaderMap table : tables) {
                if (place.sheet == table.sheet() && place.row >= table.lastRow()) {
                  further(row, table, place.row == table.lastRow(), year);
                }
              }
              return row;
            });
    assertThat(PureCore.read(file).flows())
        .anyMatch(flow -> flow.period().toString().equals(Integer.toString(year + 1)));
    assertSaysTheSame(example, file);
  }

  /** Puts the year after the last one behind all columns, with nothing but zeros. */
  private static void further(List<String> row, HeaderMap table, boolean header, int year) {
    int last =
        table.columns().entrySet().stream()
            .filter(column -> Integer.valueOf(year).equals(column.getValue().says().year()))
            .mapToInt(java.util.Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    String before = last < row.size() ? row.get(last) : "";
    if (!before.isEmpty()) {
      while (row.size() <= table.lastColumn()) {
        row.add("");
      }
      String next = Integer.toString(year + 1);
      row.add(table.lastColumn() + 1, header ? before.replace(Integer.toString(year), next) : "0");
    }
  }

  private record Place(int sheet, int row) {}

  private Path rewritten(
      PublisherCase example, BiFunction<Place, List<String>, List<String>> change)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    int sheet = -1;
    int number = 0;
    for (List<String> row : SheetText.read(example.input())) {
      if (SheetText.beginsSheet(row)) {
        sheet++;
        number = 0;
        rows.add(row);
      } else {
        number++;
        rows.add(change.apply(new Place(sheet, number), new ArrayList<>(row)));
      }
    }
    Path file = folder.resolve(example.fileName());
    SheetText.write(rows, file);
    return file;
  }

  private List<HeaderMap> tables(PublisherCase example) throws IOException, RefusedFileException {
    Path file = example.write(folder);
    return Recognition.of(
            Extracts.open(file, example.fileName(), Limits.DEFAULT),
            example.fileName(),
            PureCore.CATALOGUE.layouts().values())
        .winner()
        .tables();
  }

  private static void assertSaysTheSame(PublisherCase example, Path file) {
    assertThat(PureCore.layout(file).id()).isEqualTo(example.layout());
    example.assertSaidBy(file);
  }

  /** Those with one row of labels, and a label for each column. */
  static Stream<PublisherCase> namesDecide() throws IOException {
    Predicate<PublisherCase> simple =
        example ->
            PureCore.CATALOGUE.layouts().get(example.layout()).tables().stream()
                .allMatch(
                    table ->
                        table.headerLevels() == 1
                            && table.columns().stream()
                                .noneMatch(column -> column.header().isEmpty()));
    // Marks of exhibits 19 and 20 stand in narrow columns without label, right of their figure.
    return VariantsTest.workbooks()
        .filter(simple)
        .filter(example -> !example.layout().matches("us-ft900-exhibit-(19|20)"));
  }

  static Stream<PublisherCase> withRevisionMarks() throws IOException {
    return VariantsTest.workbooks()
        .filter(
            example ->
                PureCore.CATALOGUE
                    .layouts()
                    .get(example.layout())
                    .marks()
                    .beside()
                    .contains("(R)"));
  }
}
