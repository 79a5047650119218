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

  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  /** Looks through all bytes. */
  public static CsvDialect of(Bytes bytes) throws IOException {
    Charset charset = TextEncoding.of(bytes);
    boolean single =
        !charset.equals(StandardCharsets.UTF_16LE) && !charset.equals(StandardCharsets.UTF_16BE);
    if (!single || !TextEncoding.isAllText(bytes, charset)) {
      return new CsvDialect(charset, ',', 0, false);
    }
    try (InputStream in = bytes.open();
        Reader reader = new BufferedReader(new InputStreamReader(in, charset), CsvExtract.START)) {
      return new CsvDialect(charset, CsvExtract.separator(reader), start(bytes), true);
    }
  }

  /** The same, to be read in the general way. */
  public CsvDialect general() {
    return new CsvDialect(charset, separator, 0, false);
  }

  private static int start(Bytes bytes) throws IOException {
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
