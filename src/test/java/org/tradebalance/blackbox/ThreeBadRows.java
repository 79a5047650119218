package org.tradebalance.blackbox;

import static org.tradebalance.sample.RawCell.number;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/**
 * A country workbook with three rows that cannot be used: an amount with a comma, a missing year
 * beside an error value, and a negative amount.
 */
final class ThreeBadRows {

  static final int COMMA = 2 + 2 * SmallCensus.ROWS_A_YEAR;
  static final int YEAR = COMMA + 1;
  static final int NEGATIVE = COMMA + 2;

  private ThreeBadRows() {}

  /** Writes it into the input folder below a folder. */
  static void write(Path folder) throws IOException {
    write(folder, text("12,5?"), "", RawCell.error("#N/A"));
  }

  /** The same with the first two rows as they should be. */
  static void writeMended(Path folder) throws IOException {
    write(folder, number("12.5"), "2024", number("7.25"));
  }

  private static void write(Path folder, RawCell amount, String year, RawCell other)
      throws IOException {
    RawWorkbook workbook = SmallCensus.of(2023, 2024, 12).workbook();
    workbook.row(line("2024", "4120", "United Kingdom", amount));
    workbook.row(line(year, "4279", "=France, \"la\"", other));
    workbook.row(line("2024", "5330", "India", number("-1")));
    Files.createDirectories(folder.resolve("input"));
    workbook.write(folder.resolve("input/country.xlsx"));
  }

  static List<RawCell> line(String year, String code, String name, RawCell february) {
    List<RawCell> cells = new ArrayList<>(List.of(text(year), text(code), text(name)));
    cells.addAll(Collections.nCopies(26, number("1")));
    cells.set(4, february);
    return cells;
  }
}
