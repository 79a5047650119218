package org.tradebalance.publish;

/**
 * Keeps text from being read as a formula by spreadsheets. Numbers are never touched.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection (OWASP)</a>
 */
public final class SafeText {

  private static final String DANGEROUS = "=+-@\t\r";

  private SafeText() {}

  /** The text, behind an apostrophe where it begins with {@code = + - @}, a tab or CR. */
  public static String of(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
