package org.tradebalance.layout;

import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the labels of headers and rows into one form, so that only their words decide. */
public final class Label {

  private static final Pattern FOOTNOTE = Pattern.compile("\\s*(\\(\\d+\\)|\\[\\d+\\])");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  /** No label is as long; a field that swallowed half a file is compared by its beginning alone. */
  private static final int LONGEST = 10_000;

  private Label() {}

  /** Without footnote numbers, repeated blanks and line breaks, in lower case. */
  public static String normal(String label) {
    String text = label.length() <= LONGEST ? label : label.substring(0, LONGEST);
    if (PlainText.is(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    return SPACES
        .matcher(FOOTNOTE.matcher(text).replaceAll(""))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
