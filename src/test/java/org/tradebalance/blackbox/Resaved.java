package org.tradebalance.blackbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody saves it again, with another program. */
final class Resaved {

  private Resaved() {}

  /** The rows below the header from the last to the first, the amounts in another format. */
  static void reordered(Path source, Path target) {
    try (Workbook original = WorkbookFactory.create(source.toFile(), null, true);
        Workbook copy = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(target)) {
      Sheet from = original.getSheetAt(0);
      Sheet to = copy.createSheet(from.getSheetName());
      CellStyle style = copy.createCellStyle();
      style.setDataFormat(copy.createDataFormat().getFormat("#,##0.0"));
      int last = from.getLastRowNum();
      for (int row = 0; row <= last; row++) {
        copy(from.getRow(row == 0 ? 0 : last + 1 - row), to.createRow(row), style);
      }
      copy.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Row from, Row to, CellStyle style) {
    for (Cell cell : from) {
      Cell copy = to.createCell(cell.getColumnIndex());
      if (cell.getCellType() == CellType.NUMERIC) {
        copy.setCellValue(cell.getNumericCellValue());
        copy.setCellStyle(style);
      } else {
        copy.setCellValue(cell.getStringCellValue());
      }
    }
  }
}
