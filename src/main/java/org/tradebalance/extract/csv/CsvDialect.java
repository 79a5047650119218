package org.tradebalance.extract.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV is written.
 *
 * @param charset its encoding
 * @param separator the sign between fields
 * @param start its first byte behind a byte order mark
 * @param plain whether separators, quotes and line ends are single bytes that nothing else has, and
 *     all else is text too
 */
public record CsvDialect(Charset charset, char separator, int start, boolean plain) {

  /** Of a file that is no CSV, and is read in the general way. */
  public static final CsvDialect NONE = new CsvDialect(StandardCharsets.UTF_8, ',', 0, false);

  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  /** Looks through all bytes. */
  public static CsvDialect of(Bytes bytes) throws IOException {
    return of(bytes, TextEncoding.of(bytes));
  }

  /** The dialect of bytes whose encoding is known. */
  static CsvDialect of(Bytes bytes, TextEncoding encoding) throws IOException {
    return encoding.plain()
        ? new CsvDialect(
            encoding.charset(), separator(bytes, encoding.charset()), start(bytes), true)
        : new CsvDialect(encoding.charset(), ',', 0, false);
  }

  /** The sign between fields. */
  static char separator(Bytes bytes, Charset charset) throws IOException {
    try (InputStream in = bytes.open();
        Reader reader = new BufferedReader(new InputStreamReader(in, charset), CsvExtract.START)) {
      return CsvExtract.separator(reader);
    }
  }

  /** The same, to be read in the general way. */
  public CsvDialect general() {
    return new CsvDialect(charset, separator, 0, false);
  }

  /** The first byte behind a byte order mark of UTF-8. */
  static int start(Bytes bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      for (int expected : MARK) {
        if (in.read() != expected) {
          return 0;
        }
      }
      return MARK.length;
    }
  }
}
