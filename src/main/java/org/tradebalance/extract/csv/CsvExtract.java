package org.tradebalance.extract.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.LimitExceededException;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * A CSV in UTF-8, UTF-16, GB18030 or Windows-1252, with or without byte order mark, with commas,
 * semicolons, tabs or bars, and lines that end with CR, LF or both.
 */
public final class CsvExtract implements Extract {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Characters at the start of a text that tell its separator. */
  static final int START = 1 << 16;

  /** Bytes that tell the encoding of the first rows; reading them all would read the file twice. */
  private static final long PREVIEW = 1 << 22;

  /** A sheet saved as CSV has rows of nothing but separators among the first ones. */
  private static final long MOST_BLANK = 4;

  private final Bytes bytes;
  private final String name;
  private final boolean packed;

  CsvExtract(Bytes bytes, String name) {
    this(bytes, name, true);
  }

  private CsvExtract(Bytes bytes, String name, boolean packed) {
    this.bytes = bytes;
    this.name = name;
    this.packed = packed;
  }

  /**
   * A file that is a CSV as it stands.
   *
   * @param name its path below the input folder, for messages
   */
  public static CsvExtract of(Path file, String name) {
    return new CsvExtract(() -> Files.newInputStream(file), name, /* packed= */ false);
  }

  /** Whether it is packed in another file, so that it can only be read from its beginning. */
  public boolean isPacked() {
    return packed;
  }

  /** The bytes, unpacked. */
  public Bytes bytes() {
    return bytes;
  }

  @Override
  public String kind() {
    return "csv";
  }

  @Override
  public List<SheetPreview> preview() throws IOException, RefusedFileException {
    List<RawRow> rows = new ArrayList<>();
    Consumer<RawRow> visible =
        row -> {
          if (!row.isBlank() && rows.size() < SheetPreview.ROWS) {
            rows.add(row);
          }
        };
    read(visible, MOST_BLANK * SheetPreview.ROWS, PREVIEW);
    return List.of(SheetPreview.ofText(rows));
  }

  @Override
  public void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException {
    read(sink, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  private void read(Consumer<RawRow> sink, long most, long mostBytes)
      throws IOException, RefusedFileException {
    try {
      Charset charset = TextEncoding.of(bytes, mostBytes).charset();
      try (Reader reader = text(charset);
          CSVParser parser = CSVParser.parse(reader, format(reader))) {
        long count = 0;
        long line = 1;
        for (CSVRecord csvRecord : parser) {
          sink.accept(row(csvRecord, Math.toIntExact(line)));
          line = parser.getCurrentLineNumber() + 1;
          if (++count == most) {
            return;
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw damaged(name, e.getCause() == null ? e : e.getCause());
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  private Reader text(Charset charset) throws IOException {
    InputStream in = new BufferedInputStream(bytes.open());
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, TextEncoding.strict(charset)), START);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static CSVFormat format(Reader reader) throws IOException {
    return CSVFormat.RFC4180.builder().setDelimiter(separator(reader)).get();
  }

  /** The sign between fields; the reader stands where it stood. */
  static char separator(Reader reader) throws IOException {
    reader.mark(START);
    char[] start = new char[START];
    int length = 0;
    while (length < START) {
      int read = reader.read(start, length, START - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    reader.reset();
    return Separator.of(new String(start, 0, length));
  }

  static RefusedFileException damaged(String name, Exception cause) {
    if (cause instanceof LimitExceededException) {
      return new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_TOO_LARGE, name, String.valueOf(cause.getMessage())), cause);
    }
    String why =
        cause instanceof CharacterCodingException
            ? "bytes that are no text"
            : String.valueOf(cause.getMessage());
    return new RefusedFileException(Issue.ofFile(IssueCode.FILE_DAMAGED, name, why), cause);
  }

  /** No text holds the character NUL; a code that does would be another code for every rule. */
  private static RawRow row(CSVRecord csvRecord, int line) throws IOException {
    List<RawCell> cells = new ArrayList<>(csvRecord.size());
    for (String field : csvRecord) {
      if (field.indexOf(0) >= 0) {
        throw new IOException(
            "NUL bytes in line " + line + ": UTF-16 without byte order mark, or damage");
      }
      cells.add(field.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, field));
    }
    return new RawRow(0, "", line, cells);
  }
}
