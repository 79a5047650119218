package org.tradebalance.publish.csv;

import java.io.IOException;
import java.io.OutputStream;
import org.tradebalance.trade.Usd;

/**
 * Bytes of rows being put together: encoded cells, and amounts as {@link Usd#toString} has them.
 */
final class AmountBytes {

  /** No row is longer: names of economies are short. */
  static final int LONGEST_ROW = 4096;

  private static final int DIGITS = 20;

  private final byte[] bytes;
  private int size;

  AmountBytes(int capacity) {
    bytes = new byte[capacity];
  }

  void add(byte[] cells) {
    add(cells, 0, cells.length);
  }

  void add(byte[] cells, int from, int to) {
    System.arraycopy(cells, from, bytes, size, to - from);
    size += to - from;
  }

  /** A comma, and the amount where there is one. */
  void amount(boolean present, long thousandths) {
    bytes[size++] = ',';
    if (!present) {
      return;
    }
    if (thousandths == Long.MIN_VALUE) {
      add(new Usd(thousandths).toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return;
    }
    if (thousandths < 0) {
      bytes[size++] = '-';
    }
    long positive = Math.abs(thousandths);
    whole(positive / 1000);
    int fraction = (int) (positive % 1000);
    if (fraction != 0) {
      bytes[size++] = '.';
      bytes[size++] = (byte) ('0' + fraction / 100);
      if (fraction % 100 != 0) {
        bytes[size++] = (byte) ('0' + fraction / 10 % 10);
      }
      if (fraction % 10 != 0) {
        bytes[size++] = (byte) ('0' + fraction % 10);
      }
    }
  }

  private void whole(long number) {
    int at = size + DIGITS;
    int end = at;
    long rest = number;
    do {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    System.arraycopy(bytes, at, bytes, size, end - at);
    size += end - at;
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
