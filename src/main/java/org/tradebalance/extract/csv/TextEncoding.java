package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells in which encoding a text is: that of its byte order mark, else UTF-8 where all of it is
 * valid UTF-8, else Windows-1252, which holds ISO-8859-1. Text in a single-byte encoding is hardly
 * ever valid UTF-8 by chance.
 */
final class TextEncoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private TextEncoding() {}

  static Charset of(Bytes bytes) throws IOException {
    return of(bytes, Long.MAX_VALUE);
  }

  /** The encoding as far as the first bytes tell; text of ASCII alone is in every one. */
  static Charset of(Bytes bytes, long most) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] start = in.readNBytes(2);
      if (start.length == 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
        return StandardCharsets.UTF_16BE;
      }
      if (start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      return isUtf8(start, in, most) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }
  }

  /**
   * Whether the bytes are meant as UTF-8: all are valid, or some characters beyond ASCII are, so
   * that the others are damage.
   */
  private static boolean isUtf8(byte[] start, InputStream in, long most) throws IOException {
    Utf8Count count = new Utf8Count();
    count.add(start, start.length);
    byte[] buffer = new byte[BUFFER];
    long seen = 0;
    for (int read = in.read(buffer); read >= 0 && seen < most; read = in.read(buffer)) {
      count.add(buffer, read);
      seen += read;
    }
    return count.invalid == 0 || count.valid > 0;
  }

  /** Counts the characters beyond ASCII, and the bytes that are part of none. */
  private static final class Utf8Count {

    private long valid;
    private long invalid;
    private int missing;

    void add(byte[] bytes, int length) {
      int at = 0;
      while (at < length) {
        boolean ascii =
            missing == 0
                && at + 8 <= length
                && ((long) WORDS.get(bytes, at) & 0x8080808080808080L) == 0;
        if (ascii) {
          at += 8;
        } else {
          add(bytes[at++] & 0xFF);
        }
      }
    }

    private void add(int value) {
      if (missing > 0 && (value & 0xC0) == 0x80) {
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
  }

  /** Whether all bytes are text in an encoding, none of them NUL. */
  static boolean isAllText(Bytes bytes, Charset charset) throws IOException {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    try (InputStream stream = bytes.open()) {
      boolean last = false;
      while (!last) {
        int read = stream.read(in.array(), in.position(), in.remaining());
        last = read < 0;
        for (int at = in.position(); at < in.position() + read; at++) {
          if (in.get(at) == 0) {
            return false;
          }
        }
        in.position(in.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(in, out.clear(), last);
        if (result.isError()) {
          return false;
        }
        in.compact();
      }
      return !decoder.flush(out.clear()).isError();
    }
  }

  /** A decoder that refuses bytes that are no text in its encoding. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
