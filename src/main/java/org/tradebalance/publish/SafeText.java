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
    return isDangerous(text) ? "'" + text : text;
  }

  /**
   * What an edited text means: without the apostrophe that {@link #of} put before it.
   *
   * @param edited the text as it was shown and perhaps edited
   * @param original the text before it was shown
   */
  public static String read(String edited, String original) {
    return isDangerous(original) && edited.startsWith("'") ? edited.substring(1) : edited;
  }

  private static boolean isDangerous(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }
}
