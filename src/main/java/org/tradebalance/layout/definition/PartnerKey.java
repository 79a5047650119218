package org.tradebalance.layout.definition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tradebalance.layout.PlainText;

/**
 * The form in which partner codes and names are compared. Case, accents, blanks around and inside,
 * line breaks, footnote numbers, and the typographic kind of dashes and apostrophes tell no two
 * economies apart, and one publisher changes them from one release to the next.
 */
public final class PartnerKey {

  private static final Pattern FOOTNOTE = Pattern.compile("\\s*(\\(\\d+\\)|\\[\\d+\\])");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DASHES = Pattern.compile("[\\u00AD\\u2010-\\u2015\\u2212]");
  private static final Pattern APOSTROPHES =
      Pattern.compile("[`\\u00B4\\u2018\\u2019\\u201B\\u02B9\\u02BC\\u2032]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\uFEFF]+");

  private static final Pattern SLASH = Pattern.compile(" ?/ ?");

  private PartnerKey() {}

  /** The key of a code or name; texts with the same key are the same partner. */
  public static String of(String text) {
    if (PlainText.is(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    // Apostrophes come first: an acute accent that stands alone would decompose into a blank.
    String plain = APOSTROPHES.matcher(FOOTNOTE.matcher(text).replaceAll("")).replaceAll("'");
    plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    plain = DASHES.matcher(plain).replaceAll("-");
    plain = BLANKS.matcher(plain).replaceAll(" ").strip();
    // A header breaks the line after the slash of "South/Central America".
    return SLASH.matcher(plain).replaceAll("/").toLowerCase(Locale.ROOT);
  }
}
