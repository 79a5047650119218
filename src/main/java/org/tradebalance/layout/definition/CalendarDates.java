package org.tradebalance.layout.definition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which programs write dates. Of a date only the month counts. With dots the day comes
 * first everywhere; with strokes it depends on the country, see {@link DayOrder}.
 */
public final class CalendarDates {

  /** The shortest is {@code 1/1/2024}. */
  private static final int SHORTEST = 8;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})([T ]\\d{2}:.*)?");
  private static final Pattern MIDNIGHT =
      Pattern.compile("[T ]00:00(:00([.,]0+)?)?(Z|[+-]00:?00)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})( 0{1,2}:00(:00)?)?");
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  private CalendarDates() {}

  /**
   * The month of a date; null where the text is no date.
   *
   * @param order which part is the day where the text itself does not tell
   * @throws IllegalArgumentException where it is a date that does not exist, has a time of day, or
   *     may be read in two ways
   */
  static @Nullable Meaning month(String text, DayOrder order) {
    if (text.length() < SHORTEST) {
      return null;
    }
    Matcher iso = YEAR_FIRST.matcher(text);
    if (iso.matches()) {
      String time = iso.group(5);
      if (time != null && !MIDNIGHT.matcher(time).matches()) {
        throw new IllegalArgumentException("'" + text + "' has a time of day");
      }
      return month(text, iso.group(1), iso.group(3), iso.group(4));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (!last.matches()) {
      return null;
    }
    DayOrder own = order(last);
    DayOrder known = own == DayOrder.UNKNOWN ? order : own;
    if (known == DayOrder.UNKNOWN && !last.group(1).equals(last.group(3))) {
      throw new IllegalArgumentException("'" + text + "' may be read in two ways");
    }
    boolean dayFirst = known == DayOrder.DAY_FIRST;
    return month(text, last.group(4), last.group(dayFirst ? 3 : 1), last.group(dayFirst ? 1 : 3));
  }

  private static Meaning month(String text, String year, String month, String day) {
    Times.within(Integer.parseInt(day), DAYS, text);
    return Times.monthOf(
        Integer.parseInt(year), Times.within(Integer.parseInt(month), MONTHS, text));
  }

  /** What the date by itself tells of its order. */
  private static DayOrder order(Matcher last) {
    if (last.group(2).equals(".") || Integer.parseInt(last.group(1)) > MONTHS) {
      return DayOrder.DAY_FIRST;
    }
    return Integer.parseInt(last.group(3)) > MONTHS ? DayOrder.MONTH_FIRST : DayOrder.UNKNOWN;
  }

  /** The two short numbers before the year of a date with strokes; null for other texts. */
  public static int @Nullable [] beforeYear(String text) {
    Matcher last = YEAR_LAST.matcher(text);
    return last.matches() && !last.group(2).equals(".")
        ? new int[] {Integer.parseInt(last.group(1)), Integer.parseInt(last.group(3))}
        : null;
  }

  /** What is wrong with a date, for messages; empty where nothing is. */
  static String otherwise(String text) {
    Matcher iso = YEAR_FIRST.matcher(text);
    if (iso.matches() && iso.group(5) != null && !MIDNIGHT.matcher(iso.group(5)).matches()) {
      return "a moment of a day; a date stands alone or at midnight";
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.matches() && order(last) == DayOrder.UNKNOWN
        ? "a date whose day and month may be read either way, and no other date of the file tells"
        : "";
  }
}
