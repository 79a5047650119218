package org.tradebalance.extract.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts the quotes and lines of a part of a CSV without knowing whether it begins inside of
 * quotes. Quotes are regular where those that open stand behind a separator or a line end, and
 * those that close stand before one; a doubled quote closes and opens again.
 */
final class QuoteScan {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final int OUTSIDE = 0;
  private static final int INSIDE = 1;

  private final byte separator;
  private final boolean[] irregular = new boolean[2];
  private final int[] firstRecord = {-1, -1};
  private final int[] linesBefore = new int[2];
  private int odd;
  private int lines;
  private int offset;
  private byte before;
  private boolean afterQuote;

  QuoteScan(byte separator) {
    this.separator = separator;
  }

  /** Begins behind a byte, so many bytes into the part. */
  void begin(byte previous, int at) {
    before = previous;
    offset = at;
    // A part that begins right behind a quote cannot tell alone whether that one was regular.
    afterQuote = false;
  }

  void see(byte[] bytes, int length) {
    int at = 0;
    while (at + 8 <= length) {
      long word = (long) WORDS.get(bytes, at);
      if (!afterQuote && before != '\r' && !holds(word, '"') && !holds(word, '\r')) {
        count(found(word, '\n'), at);
        at += 8;
        before = bytes[at - 1];
      } else {
        for (int stop = at + 8; at < stop; at++) {
          see(bytes[at], at);
        }
      }
    }
    for (; at < length; at++) {
      see(bytes[at], at);
    }
    offset += length;
  }

  private static boolean holds(long word, char sign) {
    long zero = word ^ ONES * sign;
    return (zero - ONES & ~zero & HIGH) != 0;
  }

  /** Counts line feeds, a bit for each byte that is one. */
  private void count(long found, int at) {
    if (found != 0) {
      if (firstRecord[odd] < 0) {
        firstRecord[odd] = offset + at + Long.numberOfTrailingZeros(found) / Byte.SIZE + 1;
        linesBefore[odd] = lines + 1;
      }
      lines += Long.bitCount(found);
    }
  }

  private static long found(long word, char sign) {
    long zero = word ^ ONES * sign;
    return ~((zero & ~HIGH) + ~HIGH | zero | ~HIGH);
  }

  private void see(byte sign, int at) {
    if (afterQuote) {
      close(sign);
    }
    if (sign == '"') {
      // Under one of both assumptions it opens; there, something regular has to stand before it.
      if (before != separator && before != '\n' && before != '\r' && before != '"') {
        irregular[odd] = true;
      }
      odd ^= 1;
      afterQuote = true;
    } else if (sign == '\n' || sign == '\r') {
      lines += sign == '\n' && before == '\r' ? 0 : 1;
      if (sign == '\n' && firstRecord[odd] < 0) {
        firstRecord[odd] = offset + at + 1;
        linesBefore[odd] = lines;
      }
    }
    before = sign;
  }

  /** Under the other assumption the last quote closed; something regular has to stand behind it. */
  private void close(byte sign) {
    if (sign != separator && sign != '\n' && sign != '\r' && sign != '"') {
      irregular[odd] = true;
    }
    afterQuote = false;
  }

  /** Ends before a byte. */
  void end(byte next) {
    if (afterQuote) {
      close(next);
    }
  }

  /** Whether quotes are irregular. */
  boolean isIrregular(boolean beganInside) {
    return irregular[beganInside ? INSIDE : OUTSIDE];
  }

  /** Where the first record begins, counted from the start of the part; -1 where none does. */
  int firstRecord(boolean beganInside) {
    return firstRecord[beganInside ? INSIDE : OUTSIDE];
  }

  /** Line ends before the first record. */
  int linesBefore(boolean beganInside) {
    return linesBefore[beganInside ? INSIDE : OUTSIDE];
  }

  int lines() {
    return lines;
  }

  boolean hasOddQuotes() {
    return odd == 1;
  }
}
