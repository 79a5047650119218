package org.tradebalance.layout.definition;

import org.tradebalance.layout.Blanks;

/**
 * The text of a code as it was before a program took it for a number: statistical programs write
 * the code 842 as {@code 842.0} where some other cell of its column is empty. People who want to
 * keep leading zeros write {@code '0015} or {@code ="0015"}, of which a spreadsheet shows 0015.
 */
public final class CodeText {

  private static final String FRACTION = ".0";

  private CodeText() {}

  /** The text without blanks around it; a whole number that ends with {@code .0} without that. */
  public static String of(String text) {
    String stripped = Blanks.strip(text);
    char first = stripped.isEmpty() ? ' ' : stripped.charAt(0);
    String code = first == '\'' || first == '=' ? unprotected(stripped) : stripped;
    return code.endsWith(FRACTION) && isWhole(code, code.length() - FRACTION.length())
        ? code.substring(0, code.length() - FRACTION.length())
        : code;
  }

  private static String unprotected(String text) {
    int last = text.length() - 1;
    String code =
        text.startsWith("=\"") && last > 1 && text.charAt(last) == '"'
            ? text.substring(2, last)
            : text.substring(1);
    return isDigits(code) ? code : text;
  }

  private static boolean isWhole(String code, int end) {
    int start = code.charAt(0) == '-' ? 1 : 0;
    for (int at = start; at < end; at++) {
      if (!isDigit(code.charAt(at))) {
        return false;
      }
    }
    return end > start;
  }

  /** Whether a text is one digit or more, and nothing else. */
  public static boolean isDigits(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isDigit(text.charAt(at))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * A code of digits without its leading zeros; a program that takes it for a number drops them.
   */
  static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
