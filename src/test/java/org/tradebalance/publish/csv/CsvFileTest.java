package org.tradebalance.publish.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.publish.SafeText;
import org.tradebalance.publish.table.BilateralBalanceTable;
import org.tradebalance.publish.table.TableSchema;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class CsvFileTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "China",
          "Côte d’Ivoire",
          "Korea, Rep. of",
          "\"quoted\"",
          "two\r\nlines",
          "a\nb",
          "=1+1",
          "-5",
          "#",
          "'",
          " leading",
          "trailing ",
          "日本",
          "\uD83C\uDDFA\uD83C\uDDF8",
          "x".repeat(300));

  @TempDir Path folder;

  @Test
  void everyCellIsWhatCommonsCsvWouldPrint() throws IOException {
    Random random = new Random(20240531);
    TableSchema<?> table = table(6);
    Path target = folder.resolve("cells.csv");
    StringBuilder expected = new StringBuilder();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader(table.header().toArray(String[]::new)).get();
    try (CsvFile csv = new CsvFile(target, table);
        CSVPrinter printer = new CSVPrinter(expected, format)) {
      for (int row = 0; row < 5000; row++) {
        String first = TEXTS.get(random.nextInt(TEXTS.size()));
        String second = TEXTS.get(random.nextInt(TEXTS.size()));
        Period period = Period.month(1990 + random.nextInt(40), 1 + random.nextInt(12));
        Usd amount = random.nextInt(9) == 0 ? null : new Usd(anyLong(random));
        BigDecimal number = random.nextInt(9) == 0 ? null : anyNumber(random);
        long whole = anyLong(random);
        csv.text(first).text(second).code(random.nextBoolean() ? period : period.toString());
        csv.amount(amount).number(number).integer(whole).endRow();
        printer.printRecord(
            SafeText.of(first),
            SafeText.of(second),
            period,
            amount,
            number == null ? null : plain(number),
            whole);
      }
    }
    assertThat(Files.readString(target, UTF_8)).isEqualTo(expected.toString());
  }

  @Test
  void aCodeIsWrittenByItsCodeAndNothingAsAnEmptyCell() throws IOException {
    Path target = folder.resolve("codes.csv");
    try (CsvFile csv = new CsvFile(target, table(3))) {
      csv.code(Flow.EXPORT).code(null).code(true).endRow();
      csv.code(null).code(Flow.IMPORT).code(null).endRow();
    }
    assertThat(Files.readString(target, UTF_8)).endsWith("\r\nexport,,true\r\n,import,\r\n");
  }

  @Test
  void aRowThatIsNotFullIsRefused() throws IOException {
    try (CsvFile csv = new CsvFile(folder.resolve("short.csv"), table(3))) {
      csv.code("one");
      assertThatThrownBy(csv::endRow).hasMessageContaining("a row of 1 cells instead of 3");
    }
  }

  private static TableSchema<?> table(int columns) {
    var all = BilateralBalanceTable.TABLE.file();
    return new TableSchema<>(
        all.kind(), "cells.csv", "", "", List.of(), all.columns().subList(0, columns));
  }

  private static long anyLong(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> Long.MIN_VALUE;
      case 2 -> Long.MAX_VALUE;
      case 3 -> random.nextInt(2000) - 1000;
      case 4 -> 1000L * random.nextInt();
      default -> random.nextLong();
    };
  }

  private static BigDecimal anyNumber(Random random) {
    BigInteger digits = new BigInteger(1 + random.nextInt(90), random);
    return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(30) - 5);
  }

  /** As the standard library puts it. */
  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
