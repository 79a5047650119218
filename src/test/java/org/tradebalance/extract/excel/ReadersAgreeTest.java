package org.tradebalance.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/** Where fastexcel-reader is right, our reader says the same of every cell. */
class ReadersAgreeTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyCellOfAnyWorkbookIsTheSameToBoth(long seed) throws IOException, RefusedFileException {
    Path file = folder.resolve("x.xlsx");
    workbook(new Random(seed)).write(file);
    List<String> ours = new ArrayList<>();
    new WorkbookExtract(file, "x.xlsx", Limits.DEFAULT)
        .rows(
            row -> {
              for (int column = 0; column < row.cells().size(); column++) {
                org.tradebalance.layout.RawCell cell = row.cell(column);
                if (!cell.text().isEmpty()) {
                  ours.add(row.sheet() + " " + row.number() + " " + column + " " + cell.text());
                }
              }
            });
    assertThat(ours).hasSizeGreaterThan(500).isEqualTo(theirs(file));
  }

  private static List<String> theirs(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          rows.forEach(row -> row.stream().forEach(cell -> add(sheet, row, cell, cells)));
        }
      }
    }
    return cells;
  }

  private static void add(Sheet sheet, Row row, Cell cell, List<String> cells) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return;
    }
    String text = cell.getRawValue();
    if (text != null && !text.isEmpty()) {
      cells.add(
          sheet.getIndex()
              + " "
              + row.getRowNum()
              + " "
              + cell.getAddress().getColumn()
              + " "
              + text);
    }
  }

  private static RawWorkbook workbook(Random random) {
    RawWorkbook workbook = RawWorkbook.sheet("one");
    for (int sheet = 0; sheet < 3; sheet++) {
      for (int row = 0; row < 60; row++) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = random.nextInt(12); column > 0; column--) {
          cells.add(cell(random));
        }
        workbook.row(cells).skipRows(random.nextInt(3) / 2);
      }
      workbook.andSheet("sheet " + sheet);
    }
    return workbook;
  }

  private static RawCell cell(Random random) {
    String number = Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 6));
    String text = "ä & <" + random.nextInt(40) + "> \"\n x ";
    return switch (random.nextInt(12)) {
      case 0 -> RawCell.blank();
      case 1 -> RawCell.emptyText();
      case 2 -> RawCell.inlineText(text);
      case 3 -> RawCell.bool(random.nextBoolean());
      case 4 -> RawCell.error("#N/A");
      case 5 -> RawCell.formula("A1+1", number);
      case 6 -> RawCell.textFormula("A1", text);
      case 7 -> RawCell.date("45292");
      case 8, 9 -> RawCell.text(text);
      default -> RawCell.number(number);
    };
  }
}
