package org.tradebalance.layout.definition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-?(?:M)?(0[1-9]|1[0-2])");

  /** The whole year, as Comext and Comtrade write it among months. */
  private static final Pattern MONTH_52 = Pattern.compile("(\\d{4})52");

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private static final int DAY_LENGTH = 10;

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
   * A period: {@code 2024}, {@code 2024-Q3}, {@code 2024-05}, {@code 202405}, {@code 202452} (the
   * year 2024), a date (its month), or the serial date of a spreadsheet cell.
   *
   * @throws IllegalArgumentException where the text is none
   */
  public static Meaning period(RawCell cell) {
    String text = cell.text().strip();
    if (text.length() == DAY_LENGTH) {
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        within(Integer.parseInt(day.group(3)), 31, text);
        return monthOf(
            Integer.parseInt(day.group(1)), within(Integer.parseInt(day.group(2)), 12, text));
      }
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
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return Meaning.ofTime(
          null, Integer.valueOf(month.group(1)), null, Integer.valueOf(month.group(2)));
    }
    Matcher whole = MONTH_52.matcher(text);
    if (whole.matches()) {
      return Meaning.ofTime(PeriodLength.YEAR, Integer.valueOf(whole.group(1)), null, null);
    }
    if (cell.kind() == RawCell.Kind.NUMBER && text.matches("\\d{5}(\\.0+)?")) {
      int serial = Integer.parseInt(text.replaceAll("\\..*", ""));
      if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
        return ofSerial(serial);
      }
    }
    throw new IllegalArgumentException("'" + text + "' is not a period");
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

  private static Meaning monthOf(int year, int month) {
    return Meaning.ofTime(null, year, null, month);
  }

  private static int within(int value, int last, String text) {
    if (value < 1 || value > last) {
      throw new IllegalArgumentException("'" + text + "' is not between 1 and " + last);
    }
    return value;
  }
}
