package org.tradebalance.blackbox;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tradebalance.sample.Exhibit1Workbook;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/**
 * Three vintages of the country workbook, one of them with a row to reject, and three of Exhibit 1:
 * enough for a run to have many moments at which it can be disturbed.
 */
final class SixExtracts {

  private SixExtracts() {}

  /** Writes them into the input folder below a folder. */
  static void write(Path folder) throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2018, 2024, 10).write(input.resolve("c-oldest.xlsx"));
    SmallCensus.of(2018, 2024, 12)
        .revised("5700", 2024, 3, "31337.5")
        .write(input.resolve("b-older.xlsx"));
    RawWorkbook newest =
        SmallCensus.of(2018, 2025, 2).revised("4280", 2023, 11, "271.25").workbook();
    newest.row(RawCell.text("2024"), RawCell.text("0000"), RawCell.text("Nowhere"));
    newest.write(input.resolve("a-newest.xlsx"));
    for (String name : List.of("january-release", "missing-month", "printed-balance")) {
      Path table = Path.of("src/test/resources/cases").resolve(name).resolve("exhibit1.csv");
      try (Reader csv = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
        Exhibit1Workbook.ofCsv(csv).workbook().write(input.resolve(name + ".xlsx"));
      }
    }
  }
}
