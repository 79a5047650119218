package org.tradebalance.extract.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What the bytes of a text, or of a part of one, tell about its encoding: whether they are meant as
 * UTF-8, and whether all of them are characters of an encoding. Parts can be looked through at the
 * same time; each begins with the {@link #BEFORE} bytes before it.
 */
final class TextScan {

  /** So many bytes before a part tell whether it begins inside of a character. */
  static final int BEFORE = 3;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private long valid;
  private long invalid;
  private boolean notStrict;
  private boolean notWindows;
  private boolean nul;
  private int missing;
  private int least;
  private int most;

  /** Takes the bytes before the first one, which count for nothing themselves. */
  void begin(byte[] before) {
    add(before, before.length);
    valid = 0;
    invalid = 0;
    notStrict = false;
    notWindows = false;
    nul = false;
  }

  void add(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (missing == 0 && at + 8 <= length && isPlain((long) WORDS.get(bytes, at))) {
        at += 8;
      } else {
        add(bytes[at++] & 0xFF);
      }
    }
  }

  /** Whether eight bytes are signs of ASCII and none is NUL. */
  private static boolean isPlain(long word) {
    return ((word | word - ONES) & HIGH) == 0;
  }

  private void add(int value) {
    nul |= value == 0;
    notWindows |= isNoSignOfWindows(value);
    if (missing > 0 && (value & 0xC0) == 0x80) {
      // Second bytes out of range spell a character longer than needed, or half of one.
      notStrict |= value < least || value > most;
      least = 0x80;
      most = 0xBF;
      missing--;
      valid += missing == 0 ? 1 : 0;
      return;
    }
    invalid += missing > 0 ? 1 : 0;
    missing = following(value);
    if (missing < 0) {
      invalid++;
      missing = 0;
    }
    least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
    most = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
  }

  /** How many bytes follow a first byte; -1 where it is none. */
  private static int following(int first) {
    if (first < 0x80) {
      return 0;
    }
    if (first >= 0xC2 && first <= 0xDF) {
      return 1;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return 2;
    }
    return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
  }

  private static boolean isNoSignOfWindows(int value) {
    return value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D;
  }

  /** Goes on with the part behind this one. */
  void append(TextScan next) {
    valid += next.valid;
    invalid += next.invalid;
    notStrict |= next.notStrict;
    notWindows |= next.notWindows;
    nul |= next.nul;
    missing = next.missing;
  }

  /**
   * Whether the bytes are meant as UTF-8: all are valid, or some characters beyond ASCII are, so
   * that the others are damage.
   */
  boolean isMeantAsUtf8() {
    return invalid == 0 || valid > 0;
  }

  /** Whether all bytes are characters in UTF-8, none of them NUL. */
  boolean isAllUtf8() {
    return invalid == 0 && !notStrict && !nul && missing == 0;
  }

  /** Whether all bytes are characters in Windows-1252, none of them NUL. */
  boolean isAllWindows() {
    return !notWindows && !nul;
  }
}
