package org.tradebalance.layout;

/**
 * Most labels, codes and names need no cleaning: signs of ASCII, single blanks between them, none
 * that could belong to a footnote or is written in several ways. Seeing that is many times quicker
 * than replacing what is not there.
 */
public final class PlainText {

  private PlainText() {}

  /** Whether a text needs no cleaning. */
  public static boolean is(String text) {
    char before = ' ';
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign < ' ' || sign > '~' || sign == '(' || sign == '[' || sign == '`' || sign == '/') {
        return false;
      }
      if (sign == ' ' && before == ' ') {
        return false;
      }
      before = sign;
    }
    return text.isEmpty() || before != ' ';
  }
}
