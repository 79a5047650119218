package org.tradebalance.mutation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The fields of a CSV. */
final class TextGrid extends Grid {

  private static final String MARK = "\uFEFF";

  private final Charset charset;
  private final boolean marked;
  private final boolean quoted;
  private final char separator;
  private final String lineEnd;

  private TextGrid(String text, Charset charset) {
    this.charset = charset;
    this.marked = text.startsWith(MARK);
    String content = marked ? text.substring(1) : text;
    this.quoted = content.startsWith("\"");
    this.lineEnd = content.contains("\r\n") ? "\r\n" : "\n";
    String first = content.lines().findFirst().orElse("");
    this.separator = first.chars().filter(c -> c == ';').count() > 1 ? ';' : ',';
    sheets.add(read(content));
  }

  static TextGrid of(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new TextGrid(text, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      Charset windows = Charset.forName("windows-1252");
      return new TextGrid(new String(bytes, windows), windows);
    }
  }

  private List<Row> read(String content) {
    List<Row> rows = new ArrayList<>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
      int line = 1;
      for (CSVRecord fields : parser) {
        rows.add(new Row(line, 1, new ArrayList<>(fields.toList())));
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  @Override
  String text(String cell) {
    return cell;
  }

  @Override
  String withText(String cell, String text) {
    return text;
  }

  @Override
  String withNumber(String cell, String number) {
    return number;
  }

  @Override
  byte[] bytes() {
    String text =
        sheets.get(0).stream()
            .map(row -> row.cells.stream().map(this::field).collect(joined()) + lineEnd)
            .collect(Collectors.joining());
    return ((marked ? MARK : "") + text).getBytes(charset);
  }

  private java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(String.valueOf(separator));
  }

  private String field(String text) {
    boolean needed =
        text.indexOf(separator) >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return quoted || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
