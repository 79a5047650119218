package org.tradebalance.layout;

/**
 * What nobody sees around a text. Pages that people copy from, and programs that group digits, put
 * blanks there that do not break the line, or have no width.
 */
public final class Blanks {

  private Blanks() {}

  /** The text without any blank before or behind it. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char sign) {
    return sign <= '~'
        ? sign <= ' '
        : Character.isWhitespace(sign)
            || Character.isSpaceChar(sign)
            || sign == '\u200B'
            || sign == '\u2060'
            || sign == '\uFEFF';
  }
}
