package org.tradebalance.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The cells of a workbook of the old kind: {@code 'text} or a number. */
final class OldWorkbookGrid extends Grid {

  private final List<String> names = new ArrayList<>();

  static OldWorkbookGrid of(byte[] bytes) {
    OldWorkbookGrid grid = new OldWorkbookGrid();
    try (Workbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        grid.names.add(sheet.getSheetName());
        List<Row> rows = new ArrayList<>();
        int last = 0;
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
          int number = row.getRowNum() + 1;
          Row read = new Row(number, number - last, new ArrayList<>());
          row.forEach(cell -> read.set(cell.getColumnIndex(), notation(cell)));
          rows.add(read);
          last = number;
        }
        grid.sheets.add(rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return grid;
  }

  private static String notation(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
      case STRING -> "'" + cell.getStringCellValue();
      default -> "";
    };
  }

  @Override
  String text(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  @Override
  String withText(String cell, String text) {
    return "'" + text;
  }

  @Override
  String withNumber(String cell, String number) {
    return new BigDecimal(number).toPlainString();
  }

  @Override
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new HSSFWorkbook()) {
      for (int sheet = 0; sheet < names.size(); sheet++) {
        write(sheets.get(sheet), workbook.createSheet(names.get(sheet)));
      }
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(List<Row> rows, Sheet sheet) {
    int number = 0;
    for (Row row : rows) {
      number += row.gap;
      org.apache.poi.ss.usermodel.Row target = sheet.createRow(number - 1);
      for (int column = 0; column < row.cells.size(); column++) {
        String cell = row.cells.get(column);
        if (cell.startsWith("'")) {
          target.createCell(column, CellType.STRING).setCellValue(cell.substring(1));
        } else if (!cell.isEmpty()) {
          target.createCell(column, CellType.NUMERIC).setCellValue(Double.parseDouble(cell));
        }
      }
    }
  }
}
