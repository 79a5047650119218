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

  private static final int LONGEST_INDEX = 9;

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
    int digits = 0;
    boolean fraction = false;
    for (int at = 0; at < length; at++) {
      char sign = text[at];
      if (isDigit(sign)) {
        digits++;
      } else if (sign == '.' && !fraction) {
        fraction = true;
      } else if (sign == 'E' || sign == 'e') {
        return digits > 0 && isExponent(text, at + 1, length);
      } else if (at > 0 || (sign != '-' && sign != '+')) {
        return false;
      }
    }
    return digits > 0;
  }

  private static boolean isExponent(char[] text, int from, int length) {
    int first = from < length && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
    for (int at = first; at < length; at++) {
      if (!isDigit(text[at])) {
        return false;
      }
    }
    return first < length;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static int index(char[] text, int length) throws IOException {
    int index = 0;
    for (int at = 0; at < length; at++) {
      if (at == LONGEST_INDEX || !isDigit(text[at])) {
        throw new IOException("a cell refers to text '" + new String(text, 0, length) + "'");
      }
      index = 10 * index + text[at] - '0';
    }
    return index;
  }
}
