package org.tradebalance.sample;

/**
 * A cell as it stands in the file. Values are raw text, so that a test decides what the reader
 * finds between {@code <v>} and {@code </v>}, noise, exponents and nonsense included.
 */
public record RawCell(Kind kind, String value, String formula) {

  /** How the cell is typed and styled in the sheet. */
  public enum Kind {
    BLANK,
    SHARED_TEXT,
    INLINE_TEXT,
    NUMBER,
    DATE,
    PERCENT,
    BOOLEAN,
    ERROR,
    TEXT_RESULT
  }

  /** Text in the table of shared strings, as Excel stores it. */
  public static RawCell text(String text) {
    return new RawCell(Kind.SHARED_TEXT, text, "");
  }

  /** Text inside the cell itself, as many programs other than Excel store it. */
  public static RawCell inlineText(String text) {
    return new RawCell(Kind.INLINE_TEXT, text, "");
  }

  /** A cell that is there and holds a text of no characters. */
  public static RawCell emptyText() {
    return text("");
  }

  public static RawCell number(String raw) {
    return new RawCell(Kind.NUMBER, raw, "");
  }

  /** A day serial in a cell with a date format: {@code 45292} is 2024-01-01. */
  public static RawCell date(String serial) {
    return new RawCell(Kind.DATE, serial, "");
  }

  /** A share in a cell with a percent format: {@code 0.125} shows as 12.50%. */
  public static RawCell percent(String raw) {
    return new RawCell(Kind.PERCENT, raw, "");
  }

  public static RawCell bool(boolean value) {
    return new RawCell(Kind.BOOLEAN, value ? "1" : "0", "");
  }

  /** An error value such as {@code #N/A}. */
  public static RawCell error(String code) {
    return new RawCell(Kind.ERROR, code, "");
  }

  /** A formula whose cached result is a number; with an empty result it was never calculated. */
  public static RawCell formula(String formula, String cachedNumber) {
    return number(cachedNumber).computedBy(formula);
  }

  /** A formula whose cached result is a text, possibly of no characters. */
  public static RawCell textFormula(String formula, String cachedText) {
    return new RawCell(Kind.TEXT_RESULT, cachedText, formula);
  }

  /** A cell that is absent from the file; the next one stands a column further right. */
  public static RawCell blank() {
    return new RawCell(Kind.BLANK, "", "");
  }

  /** The same cell with its value as the cached result of a formula. */
  public RawCell computedBy(String newFormula) {
    return new RawCell(kind, value, newFormula);
  }
}
