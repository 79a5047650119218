package org.tradebalance.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which publishers write years, quarters and months. */
public final class Times {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final List<String> MONTH_NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-?(?:M)?(0[1-9]|1[0-2])");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** Day 0 of the serial dates of spreadsheets, for days after February 1900. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final int FIRST_SERIAL = 366;
  private static final int LAST_SERIAL = 109_574;

  private Times() {}

  /**
   * A month by its number, its name or an abbreviation of at least three letters.
   *
   * @throws IllegalArgumentException where the text is none
   */
  public static int month(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT).replace(".", "");
    if (name.matches("\\d{1,2}")) {
      return within(Integer.parseInt(name), 12, text);
    }
    if (name.equals("sept")) {
      return 9;
    }
    boolean known = name.length() >= 3 && MONTH_NAMES.stream().anyMatch(m -> m.startsWith(name));
    if (!known) {
      throw new IllegalArgumentException("'" + text + "' is not a month");
    }
    return MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
  }

  /**
   * A quarter by its number or as {@code First} to {@code Fourth}.
   *
   * @throws IllegalArgumentException where the text is none
   */
  public static int quarter(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    int word = QUARTERS.indexOf(name);
    if (word >= 0) {
      return word + 1;
    }
    if (name.matches("q?\\d")) {
      return within(Integer.parseInt(name.substring(name.length() - 1)), 4, text);
    }
    throw new IllegalArgumentException("'" + text + "' is not a quarter");
  }

  /**
   * A period: {@code 2024}, {@code 2024-Q3}, {@code 2024-05}, {@code 202405}, a date (its month),
   * or the serial date of a spreadsheet cell.
   *
   * @throws IllegalArgumentException where the text is none
   */
  public static Meaning period(RawCell cell) {
    String text = cell.text().strip();
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return Meaning.ofTime(null, Integer.valueOf(year.group(1)), null, null);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Meaning.ofTime(
          null, Integer.valueOf(quarter.group(1)), Integer.valueOf(quarter.group(2)), null);
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return Meaning.ofTime(
          null, Integer.valueOf(month.group(1)), null, Integer.valueOf(month.group(2)));
    }
    if (DAY.matcher(text).matches()) {
      return monthOf(day(text));
    }
    if (cell.kind() == RawCell.Kind.NUMBER && text.matches("\\d{3,6}(\\.0+)?")) {
      int serial = Integer.parseInt(text.replaceAll("\\..*", ""));
      if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
        return monthOf(SERIAL_ZERO.plusDays(serial));
      }
    }
    throw new IllegalArgumentException("'" + text + "' is not a period");
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is not a date", e);
    }
  }

  private static Meaning monthOf(LocalDate day) {
    return Meaning.ofTime(null, day.getYear(), null, day.getMonthValue());
  }

  private static int within(int value, int last, String text) {
    if (value < 1 || value > last) {
      throw new IllegalArgumentException("'" + text + "' is not between 1 and " + last);
    }
    return value;
  }
}
