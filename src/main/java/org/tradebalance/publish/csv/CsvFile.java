package org.tradebalance.publish.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Cells;
import org.tradebalance.publish.SafeText;
import org.tradebalance.publish.dictionary.Table;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Usd;

/** A CSV being written, cell by cell. */
final class CsvFile implements Cells, Closeable {

  private final OutputStream out;
  private final CSVPrinter printer;
  private long rows;

  /** A file with the columns of a table of the dictionary. */
  CsvFile(Path target, Table table) throws IOException {
    out = Files.newOutputStream(target);
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
    printer = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setHeader(table.header()).get());
  }

  /** Text from outside, made safe for spreadsheets. */
  @Override
  public CsvFile text(String text) throws IOException {
    printer.print(SafeText.of(text));
    return this;
  }

  /** A code of ours, a period, an identifier. */
  @Override
  public CsvFile code(@Nullable Object code) throws IOException {
    printer.print(code instanceof Coded coded ? coded.code() : code);
    return this;
  }

  @Override
  public CsvFile amount(@Nullable Usd amount) throws IOException {
    printer.print(amount);
    return this;
  }

  @Override
  public CsvFile amount(Figure figure) throws IOException {
    return amount(figure.amount());
  }

  /** A number in plain notation without needless zeros. */
  @Override
  public CsvFile number(@Nullable BigDecimal number) throws IOException {
    printer.print(number == null ? null : plain(number));
    return this;
  }

  @Override
  public CsvFile number(long number) throws IOException {
    printer.print(number);
    return this;
  }

  @Override
  public void endRow() throws IOException {
    printer.println();
    rows++;
  }

  /** Rows written so far, without the header. */
  @Override
  public long rows() {
    return rows;
  }

  /** On a full disk the writer fails to close what it writes to, which then keeps its space. */
  @Override
  public void close() throws IOException {
    try (out) {
      printer.close();
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
