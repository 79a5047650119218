package org.tradebalance.publish.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.table.Cells;
import org.tradebalance.publish.table.TableSchema;
import org.tradebalance.trade.Usd;

/** A CSV being written, cell by cell. */
final class CsvFile implements Cells {

  private static final int BUFFER = 1 << 16;
  private static final byte[] NEW_LINE = {'\r', '\n'};

  private final OutputStream out;
  private final RowBytes row = new RowBytes(BUFFER + RowBytes.USUAL_ROW);
  private final EncodedCells[] columns;
  private int column;
  private long rows;

  /** A file with the columns of a table of the catalogue. */
  CsvFile(Path target, TableSchema<?> table) throws IOException {
    columns = new EncodedCells[table.columns().size()];
    for (int at = 0; at < columns.length; at++) {
      columns[at] = new EncodedCells(at == 0);
    }
    out = Files.newOutputStream(target);
    String header = CSVFormat.RFC4180.format(table.header().toArray());
    row.add(header.getBytes(StandardCharsets.UTF_8));
    row.add(NEW_LINE);
  }

  /** Text from outside, made safe for spreadsheets. */
  @Override
  public CsvFile text(String text) throws IOException {
    row.add(columns[column++].text(text));
    return this;
  }

  /** A code of ours, a period, an identifier. */
  @Override
  public CsvFile code(@Nullable Object code) throws IOException {
    if (code == null) {
      begin();
    } else {
      row.add(columns[column++].code(code));
    }
    return this;
  }

  @Override
  public CsvFile amount(@Nullable Usd amount) {
    begin();
    if (amount != null) {
      row.amount(amount.thousandths());
    }
    return this;
  }

  /** A number in plain notation without needless zeros. */
  @Override
  public CsvFile number(@Nullable BigDecimal number) {
    begin();
    if (number != null) {
      BigInteger digits = number.unscaledValue();
      if (number.scale() >= 0
          && number.scale() < Long.SIZE / 4
          && digits.bitLength() < Long.SIZE - 1) {
        row.decimal(digits.longValue(), number.scale());
      } else {
        row.add(plain(number).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return this;
  }

  @Override
  public CsvFile integer(@Nullable Long number) {
    begin();
    if (number != null) {
      row.decimal(number, 0);
    }
    return this;
  }

  /** A cell of a number, or an empty one. */
  private void begin() {
    if (column++ > 0) {
      row.comma();
    }
  }

  @Override
  public void endRow() throws IOException {
    if (column != columns.length) {
      throw new IllegalStateException("a row of " + column + " cells instead of " + columns.length);
    }
    column = 0;
    row.add(NEW_LINE);
    rows++;
    if (row.size() > BUFFER) {
      row.writeTo(out);
    }
  }

  /** Rows written so far, without the header. */
  @Override
  public long rows() {
    return rows;
  }

  /** On a full disk the last rows cannot be written; the file is closed all the same. */
  @Override
  public void close() throws IOException {
    try (out) {
      row.writeTo(out);
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
