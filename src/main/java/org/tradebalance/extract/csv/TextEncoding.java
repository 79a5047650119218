package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text: that of its byte order mark, else UTF-8 where all of it is valid UTF-8,
 * else GB18030 where its beginning has words of Chinese characters, else Windows-1252, which holds
 * ISO-8859-1. Text in a single-byte encoding is hardly ever valid UTF-8 by chance.
 *
 * @param charset the encoding
 * @param plain whether separators, quotes and line ends are single bytes that nothing else has, and
 *     all else is text too
 */
record TextEncoding(Charset charset, boolean plain) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Of mainland China; it holds GBK and GB 2312. */
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int BUFFER = 1 << 16;

  /** As many Chinese characters in a row are no text of Windows-1252 by chance. */
  private static final int WORD = 4;

  /** The encoding as all bytes tell it. */
  static TextEncoding of(Bytes bytes) throws IOException {
    return of(bytes, Long.MAX_VALUE);
  }

  /** The encoding as far as the first bytes tell; text of ASCII alone is in every one. */
  static TextEncoding of(Bytes bytes, long most) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] start = in.readNBytes(2);
      Charset wide = wide(start);
      if (wide != null) {
        return new TextEncoding(wide, false);
      }
      TextScan scan = new TextScan();
      scan.add(start, start.length);
      byte[] buffer = new byte[BUFFER];
      boolean chinese = false;
      long seen = 0;
      for (int read = in.read(buffer); read >= 0 && seen < most; read = in.read(buffer)) {
        chinese |= seen == 0 && isChinese(start, buffer, read);
        scan.add(buffer, read);
        seen += read;
      }
      return chinese ? new TextEncoding(GB18030, false) : of(scan);
    }
  }

  /** The encoding as a look at all bytes tells it, where there is no byte order mark of UTF-16. */
  static TextEncoding of(TextScan scan) {
    return scan.isMeantAsUtf8()
        ? new TextEncoding(StandardCharsets.UTF_8, scan.isAllUtf8())
        : new TextEncoding(WINDOWS_1252, scan.isAllWindows());
  }

  /**
   * Whether the first line has some Chinese characters of GB 2312 one after another, each of two
   * bytes, and is no UTF-8, whose Chinese characters may look like that.
   */
  private static boolean isChinese(byte[] start, byte[] next, int length) {
    int end = 0;
    while (end < length && next[end] != '\n' && next[end] != '\r') {
      end++;
    }
    int pairs = 0;
    for (int at = 0; at + 1 < end && pairs < WORD; at++) {
      int first = next[at] & 0xFF;
      boolean pair = first >= 0xB0 && first <= 0xF7 && (next[at + 1] & 0xFF) >= 0xA1;
      pairs = pair ? pairs + 1 : 0;
      at += pair ? 1 : 0;
    }
    if (pairs < WORD) {
      return false;
    }
    byte[] line = Arrays.copyOf(start, start.length + end);
    System.arraycopy(next, 0, line, start.length, end);
    try {
      strict(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(line));
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  /** The encoding of two bytes per character that a text begins with the mark of. */
  static @Nullable Charset wide(byte[] start) {
    if (start.length < 2) {
      return null;
    }
    int mark = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
    return switch (mark) {
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  /** A decoder that refuses bytes that are no text in its encoding. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
