package org.tradebalance.normalise;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the amounts of a file tell of those that are written with an exponent. Statistical programs
 * write so where it is shorter, and no digit is lost: {@code 1e+05}. Spreadsheets write what fits
 * into a cell: {@code 1.12339E+11} has six digits of twelve. One such amount does not tell which.
 *
 * @param longest most digits before the exponent
 * @param cut whether some amount ends with a zero that nobody needs: all have as many digits
 * @param inFull most digits before the decimal sign of an amount that is written without exponent
 */
record ExponentNotation(int longest, boolean cut, int inFull) implements Serializable {

  /** Nothing is known. */
  static final ExponentNotation UNKNOWN = new ExponentNotation(0, false, 0);

  /** Spreadsheets show no more digits beside an exponent unless they are told to. */
  private static final int SPREADSHEET = 6;

  /** Programs that cut numbers write so many digits in full. */
  private static final int ALWAYS_IN_FULL = 9;

  private static final Pattern FORM =
      Pattern.compile("-?(\\d)(?:\\.(\\d{1,24}))?([eE])([+-]?)(\\d{1,3})");

  /** Whether a text is a number with an exponent. */
  static boolean is(String text) {
    return FORM.matcher(text).matches();
  }

  /** The same with a further amount that has an exponent. */
  ExponentNotation with(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new ExponentNotation(Math.max(longest, digits(form)), cut || endsWithZero(form), inFull)
        : this;
  }

  /** The same with a further amount that is written without. */
  ExponentNotation withFull(int digits) {
    return digits > inFull ? new ExponentNotation(longest, cut, digits) : this;
  }

  /** Whether a text has all digits of its amount. */
  boolean isExact(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || cut || endsWithZero(form)) {
      return false;
    }
    if (Math.max(longest, digits(form)) > SPREADSHEET) {
      return true;
    }
    boolean spreadsheet = form.group(3).equals("E") && !form.group(4).isEmpty();
    int whole = form.group(4).equals("-") ? 1 : Integer.parseInt(form.group(5)) + 1;
    return !spreadsheet && whole <= Math.max(ALWAYS_IN_FULL, inFull);
  }

  private static int digits(Matcher form) {
    String decimals = form.group(2);
    return 1 + (decimals == null ? 0 : decimals.length());
  }

  /**
   * Whether zeros fill an amount up to the few digits of a spreadsheet. {@code 1.0E7} is how Java
   * writes a whole number, and {@code 4.500000e+11} how C and statistical programs write every
   * number: such a file says seven digits of each amount, and they are read as it says them.
   */
  private static boolean endsWithZero(Matcher form) {
    String decimals = form.group(2);
    boolean java = "0".equals(decimals) && form.group(4).isEmpty();
    boolean program = form.group(3).equals("e") && digits(form) > SPREADSHEET;
    return decimals != null && decimals.endsWith("0") && !java && !program;
  }
}
