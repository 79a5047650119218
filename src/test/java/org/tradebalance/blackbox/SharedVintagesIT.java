package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Three releases of the Census Bureau as it ships them, where the machine has them. */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedVintagesIT {

  private static final List<String> VINTAGES = List.of("2023-01", "2024-06", "2025-02");
  private static final List<String> FIGURES =
      List.of(
          "bilateral_balance.csv",
          "periodic_balance.csv",
          "metrics.csv",
          "rankings.csv",
          "control_totals.csv");
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

  @TempDir Path all;

  @Test
  void revisionsAreThoseThatAComparisonOfTheFilesFinds(@TempDir Path alone) throws IOException {
    for (String vintage : VINTAGES) {
      copy(vintage, all);
    }
    Jar.in(all).run("run").exits(0);
    Csv revisions = Csv.read(all.resolve("output/current/revisions.csv"));
    for (int at = 1; at < VINTAGES.size(); at++) {
      assertThat(revisions.where("to_vintage", VINTAGES.get(at)))
          .as("to %s", VINTAGES.get(at))
          .hasSize((int) differences(VINTAGES.get(at - 1), VINTAGES.get(at)));
    }
    for (String vintage : VINTAGES) {
      Jar.in(all).run("run", "--as-of", vintage).exits(0);
      Path one = Files.createDirectories(alone.resolve(vintage));
      copy(vintage, one);
      Jar.in(one).run("run").exits(0);
      Map<String, String> asOf = Folder.hashes(all.resolve("output/as-of").resolve(vintage));
      Map<String, String> current = Folder.hashes(one.resolve("output/current"));
      for (String file : FIGURES) {
        assertThat(asOf.get(file)).as("%s of %s", file, vintage).isEqualTo(current.get(file));
      }
    }
  }

  /** Cells of published months and complete years that differ, by row key and column. */
  private static long differences(String older, String newer) {
    int year = Integer.parseInt(older.substring(0, 4));
    int month = Integer.parseInt(older.substring(5));
    Map<String, BigDecimal> after = cells(newer);
    return cells(older).entrySet().stream()
        .filter(
            cell -> {
              String[] key = cell.getKey().split(" ", -1);
              int column = Integer.parseInt(key[2]) % 13;
              int ofYear = Integer.parseInt(key[0]);
              boolean published =
                  ofYear < year
                      || (ofYear == year && (column == 12 ? month == 12 : column < month));
              BigDecimal now = after.get(cell.getKey());
              return published && now != null && now.compareTo(cell.getValue()) != 0;
            })
        .count();
  }

  /** Amounts by year, code and column: 0 to 11 imports by month, 12 of the year, then exports. */
  private static Map<String, BigDecimal> cells(String vintage) {
    Map<String, BigDecimal> cells = new HashMap<>();
    try (Workbook workbook = WorkbookFactory.create(file(vintage).toFile(), null, true)) {
      Sheet sheet = workbook.getSheet("country");
      for (Row row : sheet) {
        if (row.getRowNum() > 0) {
          String key =
              row.getCell(0).getStringCellValue() + ' ' + row.getCell(1).getStringCellValue();
          for (int column = 0; column < 26; column++) {
            BigDecimal value = new BigDecimal(row.getCell(3 + column).getNumericCellValue());
            cells.put(
                key + ' ' + column, value.round(SPREADSHEET).setScale(9, RoundingMode.HALF_UP));
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return cells;
  }

  private static void copy(String vintage, Path folder) throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.copy(file(vintage), input.resolve(vintage + ".xlsx"));
  }

  private static Path file(String vintage) {
    return Path.of(System.getProperty("shared.data"))
        .resolve("census-country")
        .resolve("country_data-to-" + vintage + ".xlsx");
  }
}
