package org.tradebalance.publish.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.SafeText;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Usd;

/** A CSV being written, cell by cell. */
final class CsvFile implements Closeable {

  private final CSVPrinter printer;
  private long rows;

  CsvFile(Path target, String... header) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
    printer = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setHeader(header).get());
  }

  /** Text from outside, made safe for spreadsheets. */
  CsvFile text(String text) throws IOException {
    printer.print(SafeText.of(text));
    return this;
  }

  /** A code of ours, a period, an identifier. */
  CsvFile code(@Nullable Object code) throws IOException {
    printer.print(code instanceof Coded coded ? coded.code() : code);
    return this;
  }

  CsvFile amount(@Nullable Usd amount) throws IOException {
    printer.print(amount);
    return this;
  }

  CsvFile amount(Figure figure) throws IOException {
    return amount(figure.amount());
  }

  /** A number in plain notation without needless zeros. */
  CsvFile number(@Nullable BigDecimal number) throws IOException {
    printer.print(number == null ? null : plain(number));
    return this;
  }

  CsvFile number(long number) throws IOException {
    printer.print(number);
    return this;
  }

  void endRow() throws IOException {
    printer.println();
    rows++;
  }

  /** Rows written so far, without the header. */
  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
