package org.tradebalance.extract.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** A CSV in UTF-8, with or without byte order mark. */
public final class CsvExtract implements Extract {

  private final Path file;
  private final String name;

  public CsvExtract(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public String kind() {
    return "csv";
  }

  @Override
  public List<SheetPreview> preview() throws IOException, RefusedFileException {
    List<RawRow> rows = new ArrayList<>();
    read(rows::add, SheetPreview.ROWS);
    return List.of(new SheetPreview("", rows));
  }

  @Override
  public void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException {
    read(sink, Long.MAX_VALUE);
  }

  private void read(Consumer<RawRow> sink, long most) throws IOException, RefusedFileException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream text = BOMInputStream.builder().setInputStream(bytes).get();
        Reader reader =
            new InputStreamReader(
                text,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT));
        CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
      long count = 0;
      long line = 1;
      for (CSVRecord csvRecord : parser) {
        sink.accept(row(csvRecord, Math.toIntExact(line)));
        line = parser.getCurrentLineNumber() + 1;
        if (++count == most) {
          return;
        }
      }
    } catch (UncheckedIOException e) {
      throw damaged(e.getCause() == null ? e : e.getCause());
    } catch (CharacterCodingException e) {
      throw damaged(e);
    }
  }

  private RefusedFileException damaged(Exception cause) {
    String why =
        cause instanceof CharacterCodingException
            ? "bytes that are not UTF-8 text"
            : String.valueOf(cause.getMessage());
    return new RefusedFileException(Issue.ofFile(IssueCode.FILE_DAMAGED, name, why), cause);
  }

  private static RawRow row(CSVRecord csvRecord, int line) {
    List<RawCell> cells = new ArrayList<>(csvRecord.size());
    for (String field : csvRecord) {
      cells.add(field.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, field));
    }
    return new RawRow(0, "", line, cells);
  }
}
