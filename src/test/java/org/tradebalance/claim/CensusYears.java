package org.tradebalance.claim;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The year columns of the Census Bureau's workbook by country, in millions of dollars, read by
 * Apache POI alone: nothing of the program takes part.
 */
final class CensusYears {

  /** Exports and imports of a year with a partner. */
  record Trade(BigDecimal exports, BigDecimal imports) {

    BigDecimal balance() {
      return exports.subtract(imports);
    }

    BigDecimal total() {
      return exports.add(imports);
    }
  }

  private final Map<String, Trade> trade = new HashMap<>();

  CensusYears(Path file) throws IOException {
    DataFormatter texts = new DataFormatter();
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
      Sheet sheet = workbook.getSheetAt(0);
      Map<String, Integer> columns = new HashMap<>();
      for (Cell cell : sheet.getRow(sheet.getFirstRowNum())) {
        columns.put(texts.formatCellValue(cell), cell.getColumnIndex());
      }
      for (Row row : sheet) {
        String code = texts.formatCellValue(row.getCell(columns.get("CTY_CODE")));
        if (row.getRowNum() > sheet.getFirstRowNum() && code.length() == 4) {
          String year = texts.formatCellValue(row.getCell(columns.get("year")));
          trade.put(
              year + " " + code,
              new Trade(amount(row, columns.get("EYR")), amount(row, columns.get("IYR"))));
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static BigDecimal amount(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null ? BigDecimal.ZERO : BigDecimal.valueOf(cell.getNumericCellValue());
  }

  /** The trade of a year with a partner, by its code of Schedule C; 0000 to 0999 are groups. */
  Trade of(int year, String code) {
    Trade found = trade.get(year + " " + code);
    if (found == null) {
      throw new IllegalArgumentException("no row of " + code + " in " + year);
    }
    return found;
  }

  /** The countries of a year, by their codes. */
  Map<String, Trade> countries(int year) {
    Map<String, Trade> countries = new HashMap<>();
    trade.forEach(
        (key, value) -> {
          if (key.startsWith(year + " ") && key.charAt(5) != '0') {
            countries.put(key.substring(5), value);
          }
        });
    return countries;
  }
}
