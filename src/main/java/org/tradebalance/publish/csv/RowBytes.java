package org.tradebalance.publish.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import org.tradebalance.trade.Usd;

/**
 * Bytes of rows being put together: encoded cells, and amounts as {@link Usd#toString} has them.
 */
final class RowBytes {

  /** Most rows are shorter: names of economies are short. */
  static final int USUAL_ROW = 4096;

  private static final int DIGITS = 20;

  /** The digits of all numbers from 00 to 99. */
  private static final byte[] PAIRS = new byte[200];

  static {
    for (int pair = 0; pair < 100; pair++) {
      PAIRS[2 * pair] = (byte) ('0' + pair / 10);
      PAIRS[2 * pair + 1] = (byte) ('0' + pair % 10);
    }
  }

  private byte[] bytes;
  private int size;

  RowBytes(int capacity) {
    bytes = new byte[capacity];
  }

  void add(byte[] cells) {
    add(cells, 0, cells.length);
  }

  void add(byte[] cells, int from, int to) {
    room(to - from);
    System.arraycopy(cells, from, bytes, size, to - from);
    size += to - from;
  }

  void comma() {
    room(1);
    bytes[size++] = ',';
  }

  /** An amount in dollars, given in thousandths. */
  void amount(long thousandths) {
    decimal(thousandths, Usd.SCALE);
  }

  /**
   * A number in plain notation without needless zeros.
   *
   * @param unscaled its digits
   * @param scale how many of them are decimals, at most 18
   */
  void decimal(long unscaled, int scale) {
    room(2 * DIGITS + 2);
    if (unscaled == Long.MIN_VALUE) {
      BigDecimal number = BigDecimal.valueOf(unscaled, scale);
      add(number.stripTrailingZeros().toPlainString().getBytes(US_ASCII));
      return;
    }
    if (unscaled < 0) {
      bytes[size++] = '-';
    }
    long digits = Math.abs(unscaled);
    int decimals = scale;
    while (decimals > 0 && digits % 10 == 0) {
      digits /= 10;
      decimals--;
    }
    int end = size + 2 * DIGITS;
    int at = end;
    if (decimals > 0) {
      for (int written = 0; written < decimals; written++) {
        bytes[--at] = (byte) ('0' + digits % 10);
        digits /= 10;
      }
      bytes[--at] = '.';
    }
    while (digits >= 100) {
      int pair = (int) (digits % 100);
      digits /= 100;
      bytes[--at] = PAIRS[2 * pair + 1];
      bytes[--at] = PAIRS[2 * pair];
    }
    int first = (int) digits;
    bytes[--at] = PAIRS[2 * first + 1];
    if (first >= 10) {
      bytes[--at] = PAIRS[2 * first];
    }
    System.arraycopy(bytes, at, bytes, size, end - at);
    size += end - at;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
    }
  }

  int size() {
    return size;
  }

  /** Writes what was put together; there is nothing then. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }
}
