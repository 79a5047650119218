package org.tradebalance.layout;

import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the labels of headers and rows into one form, so that only their words decide. */
public final class Label {

  private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\(\\d+\\)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private Label() {}

  /** Without footnote numbers, repeated blanks and line breaks, in lower case. */
  public static String normal(String label) {
    if (Plain.is(label)) {
      return label.toLowerCase(Locale.ROOT);
    }
    return SPACES
        .matcher(FOOTNOTE.matcher(label).replaceAll(""))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
