package org.tradebalance.publisher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook written as text. {@code [sheet],NAME} begins a sheet, which a third field hides;
 * {@code 'text} is a text cell, {@code @2024-05-01} a date, everything else a number; an empty
 * field is no cell.
 */
final class SheetText {

  private static final String SHEET = "[sheet]";

  private SheetText() {}

  static List<List<String>> read(Path file) {
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setDelimiter(separator(file))
            .get()
            .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return parser.getRecords().stream().map(CSVRecord::toList).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Some publishers separate the fields of their CSV by semicolons or tabs. */
  private static char separator(Path file) throws IOException {
    String top = Files.readAllLines(file).get(0);
    return top.contains("\t") ? '\t' : top.contains(";") && !top.contains(",") ? ';' : ',';
  }

  /** Writes rows as a workbook, an old one where the name ends with {@code .xls}. */
  static void write(List<List<String>> rows, Path target) throws IOException {
    boolean old = target.toString().endsWith(".xls");
    try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(target)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      Sheet sheet = null;
      int number = 0;
      for (List<String> row : rows) {
        if (row.get(0).equals(SHEET)) {
          sheet = workbook.createSheet(row.get(1));
          workbook.setSheetHidden(workbook.getSheetIndex(sheet), row.size() > 2);
          number = 0;
        } else if (sheet != null) {
          fill(sheet.createRow(number++), row, date);
        }
      }
      workbook.write(out);
    }
  }

  static boolean beginsSheet(List<String> row) {
    return row.get(0).equals(SHEET);
  }

  private static void fill(Row row, List<String> texts, CellStyle date) {
    for (int column = 0; column < texts.size(); column++) {
      String text = texts.get(column);
      if (text.isEmpty()) {
        continue;
      }
      Cell cell = row.createCell(column);
      if (text.startsWith("'")) {
        cell.setCellValue(text.substring(1));
      } else if (text.startsWith("@")) {
        cell.setCellValue(LocalDate.parse(text.substring(1)));
        cell.setCellStyle(date);
      } else {
        cell.setCellValue(Double.parseDouble(text));
      }
    }
  }
}
