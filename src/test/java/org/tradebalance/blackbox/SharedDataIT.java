package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files as their publishers ship them, where the machine has them. */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedDataIT {

  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);
  private static final Set<String> KEY_CODES = Set.of("0003", "0015", "5700");
  private static final int RANDOM_CELLS = 200;
  private static final int FIRST_FIGURE = 3;
  private static final int COLUMNS = 29;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "country_data-to-2023-01.xlsx",
        "country_data-to-2024-06.xlsx",
        "country_data-to-2025-02.xlsx"
      })
  void everyFigureOfACountryWorkbookIsThatOfItsCell(String name) {
    Path file = publish("census-country", name);
    Map<String, BigDecimal> stored = storedByCell();
    Random random = new Random(name.hashCode());
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = workbook.getSheet("country");
      for (int cell = 0; cell < RANDOM_CELLS; cell++) {
        Row row = sheet.getRow(1 + random.nextInt(sheet.getLastRowNum()));
        assertCell(row, FIRST_FIGURE + random.nextInt(COLUMNS - FIRST_FIGURE), stored);
      }
      int keyRows = 0;
      for (Row row : sheet) {
        if (row.getRowNum() > 0 && KEY_CODES.contains(row.getCell(1).getStringCellValue())) {
          for (int column = FIRST_FIGURE; column < COLUMNS; column++) {
            assertCell(row, column, stored);
          }
          keyRows++;
        }
      }
      assertThat(keyRows).isGreaterThan(60);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CsvContract.assertKept(folder.resolve("output/current"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-08/exh1.xlsx", "exh1_2021-12.xlsx", "exh1_2026-01.xlsx"})
  void everyLineOfAReleaseIsReproduced(String name) {
    Path file = publish("ft900", name);
    Csv periodic = Csv.read(folder.resolve("output/current/periodic_balance.csv"));
    Csv metrics = Csv.read(folder.resolve("output/current/metrics.csv"));
    int lines = 0;
    String year = "";
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Row row : workbook.getSheetAt(0)) {
        String label = label(row);
        if (label.contains("as published last month")) {
          break;
        }
        if (label.matches("\\d{4}")) {
          year = label;
        } else if (!year.isEmpty() && isNumber(row.getCell(1))) {
          new PrintedLine(year, label, figures(row)).assertIn(periodic, metrics);
          lines++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(lines).isGreaterThan(15);
  }

  private Path publish(String kind, String name) {
    Path original = Path.of(System.getProperty("shared.data"), kind).resolve(name);
    try {
      Path input = Files.createDirectories(folder.resolve("input"));
      Path copy = Files.copy(original, input.resolve(String.valueOf(original.getFileName())));
      Jar.asPackaged(folder).run("run").exits(0);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, BigDecimal> storedByCell() {
    Map<String, BigDecimal> stored = new HashMap<>();
    for (String row :
        Database.below(folder.resolve("output"))
            .texts("select source_row, source_column, value_usd from bi.trade_flow")) {
      List<String> parts = List.of(row.split(" ", -1));
      stored.put(parts.get(0) + ' ' + parts.get(1), new BigDecimal(parts.get(2)));
    }
    return stored;
  }

  /** A figure is stored exactly; what is not stored is a zero that stands for no figure. */
  private static void assertCell(Row row, int column, Map<String, BigDecimal> stored) {
    BigDecimal millions = new BigDecimal(row.getCell(column).getNumericCellValue());
    BigDecimal dollars =
        millions.round(SPREADSHEET).setScale(9, RoundingMode.HALF_UP).movePointRight(6);
    BigDecimal found = stored.getOrDefault((row.getRowNum() + 1) + " " + column, BigDecimal.ZERO);
    assertThat(found)
        .as("row %d, column %d", row.getRowNum() + 1, column)
        .isEqualByComparingTo(dollars);
  }

  private static String label(Row row) {
    Cell cell = row.getCell(0);
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    String text =
        cell.getCellType() == CellType.NUMERIC
            ? Integer.toString((int) cell.getNumericCellValue())
            : cell.getStringCellValue();
    return text.replace("(R)", "").strip();
  }

  private static boolean isNumber(Cell cell) {
    return cell != null && cell.getCellType() == CellType.NUMERIC;
  }

  private static Map<String, String> figures(Row row) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (int column = 0; column < PrintedLine.FIGURES.size(); column++) {
      double figure = row.getCell(column + 1).getNumericCellValue();
      figures.put(PrintedLine.FIGURES.get(column), Long.toString((long) figure));
    }
    return figures;
  }
}
