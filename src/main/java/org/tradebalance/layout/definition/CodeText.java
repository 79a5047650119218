package org.tradebalance.layout.definition;

/**
 * The text of a code as it was before a program took it for a number: statistical programs write
 * the code 842 as {@code 842.0} where some other cell of its column is empty.
 */
public final class CodeText {

  private static final String FRACTION = ".0";

  private CodeText() {}

  /** The text without blanks around it; a whole number that ends with {@code .0} without that. */
  public static String of(String text) {
    String code = text.strip();
    return code.endsWith(FRACTION) && isWhole(code, code.length() - FRACTION.length())
        ? code.substring(0, code.length() - FRACTION.length())
        : code;
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
