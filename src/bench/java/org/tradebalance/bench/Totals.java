package org.tradebalance.bench;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Prints the number of rows and the sums of a CSV of balances, read as any reader would. */
final class Totals {

  private Totals() {}

  public static void main(String[] args) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    long rows = 0;
    BigDecimal exports = BigDecimal.ZERO;
    BigDecimal imports = BigDecimal.ZERO;
    try (Reader in = Files.newBufferedReader(Path.of(args[0]));
        CSVParser parser = CSVParser.parse(in, format)) {
      for (CSVRecord row : parser) {
        rows++;
        exports = exports.add(amount(row.get("exports_usd")));
        imports = imports.add(amount(row.get("imports_usd")));
      }
    }
    System.out.println(text(rows, exports, imports));
  }

  private static BigDecimal amount(String text) {
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  static String text(long rows, @Nullable BigDecimal exports, @Nullable BigDecimal imports) {
    return "rows " + rows + " exports " + plain(exports) + " imports " + plain(imports);
  }

  private static String plain(@Nullable BigDecimal sum) {
    return sum == null ? "0" : sum.stripTrailingZeros().toPlainString();
  }
}
