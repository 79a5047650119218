package org.tradebalance.extract.excel;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;

/** A cell of an OpenDocument spreadsheet: the value that it stores, never how it is shown. */
final class OpenDocumentCell {

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("\\.0+$");
  private static final Pattern ERROR = Pattern.compile("Err:\\d+|#[A-Z/0!?]+");

  /** More blanks in a row are an attack on memory. */
  private static final int MOST_BLANKS = 1 << 10;

  private final PartXml xml;
  private boolean formula;

  OpenDocumentCell(PartXml xml) {
    this.xml = xml;
  }

  /** Whether the cell read last holds a formula. */
  boolean isFormula() {
    return formula;
  }

  /** Reads the cell whose start tag was met, to its end tag. */
  RawCell read() throws IOException {
    formula = xml.attribute(TABLE, "formula") != null;
    String type = Objects.requireNonNullElse(xml.attribute(OFFICE, "value-type"), "");
    String value =
        switch (type) {
          case "float", "percentage", "currency" -> xml.attribute(OFFICE, "value");
          case "date" -> xml.attribute(OFFICE, "date-value");
          case "time" -> xml.attribute(OFFICE, "time-value");
          case "boolean" -> xml.attribute(OFFICE, "boolean-value");
          default -> xml.attribute(OFFICE, "string-value");
        };
    String shown = text();
    return switch (type) {
      case "" -> RawCell.EMPTY;
      case "float", "percentage", "currency" -> number(value, shown);
      case "boolean" -> new RawCell(RawCell.Kind.BOOLEAN, "true".equals(value) ? "1" : "0");
      case "date", "time" -> CellValue.text(Objects.requireNonNullElse(value, shown));
      default -> {
        String text = value == null || value.isEmpty() ? shown : value;
        yield formula && ERROR.matcher(text).matches()
            ? new RawCell(RawCell.Kind.ERROR, text)
            : CellValue.text(text);
      }
    };
  }

  /** As in other workbooks, the whole number 1961 may be written as {@code 1961.0}. */
  private static RawCell number(@Nullable String value, String shown) {
    return value != null && NUMBER.matcher(value).matches()
        ? new RawCell(RawCell.Kind.NUMBER, WHOLE.matcher(value).replaceFirst(""))
        : new RawCell(RawCell.Kind.ERROR, value == null ? shown : value);
  }

  /** The paragraphs of the cell, a line each, without its notes and drawings. */
  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (int event = xml.next(); event != PartXml.END; event = xml.next()) {
      if (event == PartXml.START && xml.is("p")) {
        text.append(first ? "" : "\n");
        first = false;
        paragraph(text);
      } else if (event == PartXml.START) {
        xml.skip();
      }
    }
    return text.toString();
  }

  private void paragraph(StringBuilder text) throws IOException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == PartXml.END) {
        depth--;
      } else if (event == PartXml.TEXT) {
        xml.addTo(text);
      } else if (event == PartXml.START && (xml.is("span") || xml.is("a"))) {
        depth++;
      } else if (event == PartXml.START) {
        text.append(sign());
        xml.skip();
      }
    }
  }

  /** What stands for an element between the characters. */
  private String sign() throws IOException {
    if (xml.is("s")) {
      String count = Objects.requireNonNullElse(xml.attribute(TEXT, "c"), "1");
      return " ".repeat(blanks(count));
    }
    return xml.is("tab") ? "\t" : xml.is("line-break") ? "\n" : "";
  }

  private static int blanks(String count) throws IOException {
    try {
      int blanks = Integer.parseInt(count);
      if (blanks >= 0 && blanks <= MOST_BLANKS) {
        return blanks;
      }
    } catch (NumberFormatException e) {
      // then it is none, as below 0
    }
    throw new IOException("a cell has '" + count + "' blanks in a row");
  }
}
