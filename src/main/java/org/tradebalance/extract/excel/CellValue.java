package org.tradebalance.extract.excel;

import java.io.IOException;
import java.util.Set;
import org.tradebalance.layout.RawCell;

/** What the stored value of a cell is, by the kind that the cell says it has. */
final class CellValue {

  /** Every error that a cell can hold (ECMA-376 part 1, 18.17.3, and those of later programs). */
  private static final Set<String> ERRORS =
      Set.of(
          "#NULL!",
          "#DIV/0!",
          "#VALUE!",
          "#REF!",
          "#NAME?",
          "#NUM!",
          "#N/A",
          "#GETTING_DATA",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#UNKNOWN!",
          "#BUSY!");

  private CellValue() {}

  /**
   * The cell of the text that was read last. Formulas are never evaluated: it is what they left.
   */
  static RawCell of(CellType type, PartXml xml, SharedTexts texts) throws IOException {
    int length = xml.length();
    if (length == 0) {
      return RawCell.EMPTY;
    }
    return switch (type) {
      case NUMBER -> number(xml.characters(), length);
      case SHARED -> texts.get(index(xml.characters(), length));
      case RESULT -> ERRORS.contains(xml.text()) ? error(xml.text()) : text(xml.text());
      case INLINE, DATE -> text(xml.text());
      case BOOLEAN -> truth(xml.text());
      case ERROR, UNKNOWN -> error(xml.text());
    };
  }

  static RawCell text(String text) {
    return text.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, text);
  }

  private static RawCell error(String text) {
    return new RawCell(RawCell.Kind.ERROR, text);
  }

  private static RawCell truth(String text) {
    return text.equals("0") || text.equals("1")
        ? new RawCell(RawCell.Kind.BOOLEAN, text)
        : error(text);
  }

  /**
   * A number as it is stored; what says that it is one and is not, is an error. Some programs write
   * the whole number 1961 as {@code 1961.0}; as a label it is the year.
   */
  private static RawCell number(char[] text, int length) {
    if (!isNumber(text, length)) {
      return error(new String(text, 0, length));
    }
    boolean whole = length > 2 && text[length - 1] == '0' && text[length - 2] == '.';
    return new RawCell(RawCell.Kind.NUMBER, new String(text, 0, whole ? length - 2 : length));
  }

  private static boolean isNumber(char[] text, int length) {
    int at = text[0] == '-' || text[0] == '+' ? 1 : 0;
    int from = at;
    at = digits(text, at, length);
    int found = at - from;
    if (at < length && text[at] == '.') {
      int fraction = at + 1;
      at = digits(text, fraction, length);
      found += at - fraction;
    }
    if (found > 0 && at < length && (text[at] == 'E' || text[at] == 'e')) {
      at++;
      at += at < length && (text[at] == '-' || text[at] == '+') ? 1 : 0;
      from = at;
      at = digits(text, at, length);
      found = at - from;
    }
    return found > 0 && at == length;
  }

  /** Where the digits end that begin there. */
  private static int digits(char[] text, int from, int length) {
    int at = from;
    while (at < length && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at;
  }

  private static int index(char[] text, int length) throws IOException {
    if (length > 9 || digits(text, 0, length) < length) {
      throw new IOException("a cell refers to text '" + new String(text, 0, length) + "'");
    }
    int index = 0;
    for (int at = 0; at < length; at++) {
      index = 10 * index + text[at] - '0';
    }
    return index;
  }
}
