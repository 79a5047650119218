package org.tradebalance.publish.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tradebalance.publish.SafeText;
import org.tradebalance.trade.Coded;

/**
 * Cells of one column as they stand in the file, the comma before them included. Commons CSV
 * decides what is quoted and how; since the cells of a column are few texts again and again, each
 * is asked once. Not safe to share between threads.
 */
final class EncodedCells {

  /** A column with more texts than that is free text, which is not kept. */
  private static final int KEPT = 20_000;

  private static final int LONGEST_KEPT = 200;
  private static final byte[] NO_CELL = {};

  private final StringBuilder printed = new StringBuilder();
  private final CharsetEncoder utf8 = UTF_8.newEncoder();
  private final CSVPrinter printer;
  private final boolean first;
  private final Map<Object, byte[]> known = new HashMap<>();
  private Object before = NO_CELL;
  private byte[] beforeEncoded = NO_CELL;

  /**
   * Cells of a column.
   *
   * @param first whether it is the first one, which Commons CSV quotes more often and which has no
   *     comma before it
   */
  EncodedCells(boolean first) throws IOException {
    this.first = first;
    this.printer = new CSVPrinter(printed, CSVFormat.RFC4180);
  }

  /** A code of ours, a period, an identifier. */
  byte[] code(Object code) throws IOException {
    if (code == before) {
      return beforeEncoded; // rows are in the order of their keys, and neighbours share objects
    }
    byte[] cell = known.get(code);
    if (cell == null) {
      cell = encode(code instanceof Coded coded ? coded.code() : code.toString());
      keep(code, cell);
    }
    before = code;
    beforeEncoded = cell;
    return cell;
  }

  /** Text from outside, made safe for spreadsheets. */
  byte[] text(String text) throws IOException {
    String safe = SafeText.of(text);
    return safe.length() > LONGEST_KEPT ? encode(safe) : code(safe);
  }

  private void keep(Object code, byte[] cell) {
    if (known.size() < KEPT) {
      known.put(code, cell);
    }
  }

  private byte[] encode(String text) throws IOException {
    printed.setLength(0);
    if (!first) {
      printer.print("");
    }
    int from = printed.length();
    printer.print(text);
    ByteBuffer bytes = utf8.encode(CharBuffer.wrap(printed, from, printed.length()));
    byte[] cell = new byte[bytes.remaining()];
    bytes.get(cell);
    printer.println();
    return cell;
  }
}
