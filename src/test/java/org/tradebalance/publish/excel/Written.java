package org.tradebalance.publish.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was written and read back. */
final class Written {

  private Written() {}

  /** The workbook of the sample with a rejected row for each text. */
  static XSSFWorkbook workbook(Path folder, String... rejected) throws IOException {
    Path file = folder.resolve("summary.xlsx");
    SummaryWorkbook.write(SamplePublication.withRejected(rejected), file);
    try (InputStream content = Files.newInputStream(file)) {
      return new XSSFWorkbook(content);
    }
  }

  /** The first row with a text in a column. */
  static Row row(Sheet sheet, int column, String text) {
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(text)) {
        return row;
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no row with " + text);
  }
}
