package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import org.tradebalance.quality.Location;

/**
 * The rows of a sheet as the XML of the workbook format (ECMA-376, SpreadsheetML). Written as text
 * since the cell model of the library costs more time than all the rest of the workbook, and since
 * numbers then stay exact decimals.
 */
final class RowsXml {

  private final StringBuilder rows = new StringBuilder(1 << 16);
  private final StringBuilder cells = new StringBuilder();
  private int row;
  private int column;
  private int widest;
  private int points;

  /** The row being filled, from 0. */
  int row() {
    return row;
  }

  /** Goes to the start of the next row. */
  void next() {
    close();
    row++;
    column = 0;
    points = 0;
  }

  /** The height of the row being filled. */
  void height(int heightInPoints) {
    points = heightInPoints;
  }

  /** Leaves cells empty. */
  void skip(int count) {
    column += count;
  }

  void empty(int style) {
    open(style).append("/>");
  }

  void number(BigDecimal value, int style) {
    open(style)
        .append("><v>")
        .append(value.stripTrailingZeros().toPlainString())
        .append("</v></c>");
  }

  /** A formula with the number or text that it gives, for programs that do not compute. */
  void formula(String formula, Object result, int style) {
    open(style).append(result instanceof BigDecimal ? "><f>" : " t=\"str\"><f>");
    formula.codePoints().forEach(this::escape);
    cells.append("</f><v>");
    String shown =
        result instanceof BigDecimal number
            ? number.stripTrailingZeros().toPlainString()
            : result.toString();
    shown.codePoints().forEach(this::escape);
    cells.append("</v></c>");
  }

  void text(String value, int style) {
    open(style).append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    value.codePoints().forEach(this::escape);
    cells.append("</t></is></c>");
  }

  /** The cell that the next value goes to, as A1. */
  String address() {
    return Location.letters(column) + (row + 1);
  }

  /** The cells in use, as A1:H60. */
  String dimension() {
    return "A1:" + Location.letters(Math.max(0, widest - 1)) + (row + 1);
  }

  /** All rows so far. */
  String xml() {
    close();
    return rows.toString();
  }

  private StringBuilder open(int style) {
    cells.append("<c r=\"").append(address()).append("\" s=\"").append(style).append('"');
    column++;
    widest = Math.max(widest, column);
    return cells;
  }

  private void close() {
    if (!cells.isEmpty()) {
      rows.append("<row r=\"").append(row + 1).append('"');
      if (points > 0) {
        rows.append(" ht=\"").append(points).append("\" customHeight=\"1\"");
      }
      rows.append('>').append(cells).append("</row>");
      cells.setLength(0);
    }
  }

  private void escape(int point) {
    switch (point) {
      case '<' -> cells.append("&lt;");
      case '>' -> cells.append("&gt;");
      case '&' -> cells.append("&amp;");
      case '\r' -> cells.append("&#13;");
      default -> cells.appendCodePoint(allowed(point) ? point : '\uFFFD');
    }
  }

  /** Whether XML 1.0 can hold a character at all. */
  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= ' ' && point < 0xD800)
        || (point > 0xDFFF && point != 0xFFFE && point != 0xFFFF);
  }
}
