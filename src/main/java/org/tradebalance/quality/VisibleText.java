package org.tradebalance.quality;

import java.util.Locale;

/** Makes characters that nobody can see visible in messages, as {@code U+00A0}. */
final class VisibleText {

  /** A message is one line that somebody reads; what is longer stands in the rejected record. */
  private static final int LONGEST = 500;

  private VisibleText() {}

  /**
   * The text with control, format and odd space characters written as their code points, cut short
   * where it is very long.
   */
  public static String of(String text) {
    return text.length() <= LONGEST
        ? visible(text)
        : visible(text.substring(0, LONGEST)) + "... (" + text.length() + " characters)";
  }

  private static String visible(String text) {
    if (text.codePoints().noneMatch(VisibleText::invisible)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (invisible(point)) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", point));
              } else {
                shown.appendCodePoint(point);
              }
            });
    return shown.toString();
  }

  private static boolean invisible(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || (type == Character.SPACE_SEPARATOR && point != ' ');
  }
}
