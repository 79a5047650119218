package org.tradebalance.layout.definition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;

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

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-?A1?)?");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?[Qq]([1-4])");
  private static final Pattern QUARTER_FIRST = Pattern.compile("[Qq]([1-4])[- ](\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-.]?(?:[Mm])?(0[1-9]|1[0-2])");
  private static final Pattern SHORT_MONTH = Pattern.compile("(\\d{4})-?[Mm]([1-9])");

  /** The whole year, as Comext and Comtrade write it among months. */
  private static final Pattern MONTH_52 = Pattern.compile("(\\d{4})52");

  /** A name of a month before its year: {@code January 2010}, {@code Jan-24}. */
  private static final Pattern NAMED =
      Pattern.compile("(?:\\d{1,2}[- ]?)?([A-Za-z]{3,9})\\.?[-, ]{0,2}(\\d{4})");

  private static final Pattern NAMED_SHORT = Pattern.compile("([A-Za-z]{3})[- '](\\d{2})");
  private static final Pattern YEAR_NAMED = Pattern.compile("(\\d{4})[- ]?([A-Za-z]{3,9})\\.?");

  /** Two digits of a year before this are of the 21st century, as in spreadsheets. */
  private static final int CENTURY_FROM = 30;

  /** Days from March of year 0 to the day 0 of the serial dates of spreadsheets, 1899-12-30. */
  private static final int SERIAL_ZERO = 693_899;

  private static final int DAYS_IN_400_YEARS = 146_097;

  /** Four digits are a year; five begin in 1927. */
  private static final int FIRST_SERIAL = 10_000;

  private static final int LAST_SERIAL = 99_999;

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
   * A period: {@code 2024}, {@code 2024-Q3}, {@code 2024-05}, {@code 202405}, {@code 2024M05},
   * {@code January 2024}, {@code Jan-24}, {@code 202452} (the year 2024), a date (its month, see
   * {@link CalendarDates}), or the serial date of a spreadsheet cell.
   *
   * @param order which part of a date such as {@code 01/02/2024} is the day
   * @throws IllegalArgumentException where the text is none
   */
  public static Meaning period(RawCell cell, DayOrder order) {
    String text = CodeText.of(cell.text());
    Meaning date = CalendarDates.month(text, order);
    if (date != null) {
      return date;
    }
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return Meaning.ofTime(null, Integer.valueOf(year.group(1)), null, null);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Meaning.ofTime(
          null, Integer.valueOf(quarter.group(1)), Integer.valueOf(quarter.group(2)), null);
    }
    Matcher after = QUARTER_FIRST.matcher(text);
    if (after.matches()) {
      return Meaning.ofTime(
          null, Integer.valueOf(after.group(2)), Integer.valueOf(after.group(1)), null);
    }
    Matcher month = MONTH.matcher(text);
    if (!month.matches()) {
      month = SHORT_MONTH.matcher(text);
    }
    if (month.matches()) {
      return Meaning.ofTime(
          null, Integer.valueOf(month.group(1)), null, Integer.valueOf(month.group(2)));
    }
    Matcher whole = MONTH_52.matcher(text);
    if (whole.matches()) {
      return Meaning.ofTime(PeriodLength.YEAR, Integer.valueOf(whole.group(1)), null, null);
    }
    Meaning named = named(text);
    if (named != null) {
      return named;
    }
    if (cell.kind() == RawCell.Kind.NUMBER && text.matches("\\d{5}(\\.0+)?")) {
      int serial = Integer.parseInt(text.replaceAll("\\..*", ""));
      if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
        return ofSerial(serial);
      }
    }
    throw new IllegalArgumentException("'" + text + "' is not a period");
  }

  /** A period with the name of a month; null where the text is none. */
  private static @Nullable Meaning named(String text) {
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return monthOf(Integer.parseInt(named.group(2)), month(named.group(1)));
    }
    Matcher after = YEAR_NAMED.matcher(text);
    if (after.matches()) {
      return monthOf(Integer.parseInt(after.group(1)), month(after.group(2)));
    }
    Matcher twoDigits = NAMED_SHORT.matcher(text);
    if (twoDigits.matches()) {
      int year = Integer.parseInt(twoDigits.group(2));
      return monthOf(year + (year < CENTURY_FROM ? 2000 : 1900), month(twoDigits.group(1)));
    }
    return null;
  }

  /** What a text is that is no period of ours, for messages; empty where nobody knows. */
  public static String otherwise(String text) {
    String plain = text.strip();
    String other = OtherPeriods.kind(plain);
    return other.isEmpty() ? CalendarDates.otherwise(plain) : other;
  }

  /**
   * The month of a serial date. Years are counted from March, so that the leap day is the last one
   * (Fliegel and Van Flandern, Communications of the ACM 11 (1968) 657).
   */
  private static Meaning ofSerial(int serial) {
    int days = serial + SERIAL_ZERO;
    int era = days / DAYS_IN_400_YEARS;
    int ofEra = days % DAYS_IN_400_YEARS;
    int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * ofYear + 2) / 153;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    return monthOf(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month);
  }

  static Meaning monthOf(int year, int month) {
    return Meaning.ofTime(null, year, null, month);
  }

  static int within(int value, int last, String text) {
    if (value < 1 || value > last) {
      throw new IllegalArgumentException("'" + text + "' is not between 1 and " + last);
    }
    return value;
  }
}
