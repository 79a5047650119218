package org.tradebalance.layout.definition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods that are not calendar months, quarters or years, by the ways in which offices write them.
 * None is taken for a calendar period: the fiscal year 2024 of the United States began in October
 * 2023, that of India ended in March 2025.
 */
public final class OtherPeriods {

  private static final String REMEDY = "; get the file by month, quarter or calendar year";

  private static final Pattern FISCAL_WORD =
      Pattern.compile(
          "(?i)(F\\.?Y\\.?|fiscal( year)?|financial year|AF|EF)[-_ ]?'?\\d{2,4}.*"
              + "|\\d{4}[-_ ]?F\\.?Y\\.?");
  private static final Pattern TWO_YEARS =
      Pattern.compile("(\\d{2})(\\d{2}) ?[-/\u2013] ?(?:(\\d{2}))?(\\d{2})");
  private static final Pattern WEEK =
      Pattern.compile("(?i)\\d{4}[- ]?W\\d{1,2}(-?\\d)?|W(eek)?[- ]?\\d{1,2}[- /]\\d{4}");
  private static final Pattern HALF_YEAR =
      Pattern.compile("(?i)\\d{4}[- ]?[SHB][12]|[SHB][12][- /]?\\d{4}|[12]H[- ]?\\d{4}");
  private static final Pattern TO_DATE =
      Pattern.compile("(?i)\\d{4}(-?\\d{2})?[-_ ]?YTD|YTD[-_ ]?.*\\d{4}.*|.*\\d{4}[-_ ]YTD");
  private static final String MONTH = "([A-Za-z]{3,9})\\.?";
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:\\d{4}[- ]?)?" + MONTH + " ?(?:-|/|\u2013|to) ?" + MONTH + "[-,/ ]*(?:\\d{2,4})?");

  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]");
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?i)(?:\\d{4}[-, ]*)?(?:first )?(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten"
              + "|eleven) ?(?:months?|mos?\\.?|m)(?:[-, ]*(?:of )?\\d{4})?"
              + "|\\d{4}[-, ]*M0?1 ?(?:-|/|\u2013|to) ?M?(?:0?[2-9]|1[01])");

  private static final int APART = 99;

  private OtherPeriods() {}

  /** What a text is, and what to do; empty where it is none of these. */
  public static String kind(String printed) {
    Matcher brackets = BRACKETS.matcher(printed);
    if (!brackets.find()) {
      return plainKind(printed);
    }
    // What stands in brackets is a part of the period, or says something of its figures.
    String kind = plainKind(brackets.replaceAll(" $1").strip());
    return kind.isEmpty() ? plainKind(brackets.replaceAll("").strip()) : kind;
  }

  private static String plainKind(String text) {
    if (FISCAL_WORD.matcher(text).matches() || isFiscal(text)) {
      return "a fiscal year" + REMEDY;
    }
    if (WEEK.matcher(text).matches()) {
      return "an ISO week" + REMEDY;
    }
    if (HALF_YEAR.matcher(text).matches()) {
      return "half a year" + REMEDY;
    }
    if (TO_DATE.matcher(text).matches()) {
      return "a year to date" + REMEDY;
    }
    if (MONTHS.matcher(text).matches()) {
      return "several months together" + REMEDY;
    }
    Matcher span = SPAN.matcher(text);
    return span.matches() ? ofMonths(span.group(1), span.group(2)) : "";
  }

  private static String ofMonths(String first, String last) {
    try {
      int from = Times.month(first);
      int to = Times.month(last);
      if (from != 1 && (to + 12 - from) % 12 == 11) {
        return "a fiscal year" + REMEDY;
      }
      return "several months together" + REMEDY;
    } catch (IllegalArgumentException e) {
      return ""; // other words
    }
  }

  /** Whether a text is two years one after the other, such as {@code 2023-24}. */
  public static boolean isFiscal(String text) {
    Matcher years = TWO_YEARS.matcher(text);
    if (!years.matches()) {
      return false;
    }
    String century = years.group(3);
    int from = Integer.parseInt(years.group(2));
    int to = Integer.parseInt(years.group(4));
    boolean next = to == from + 1 || (from == APART && to == 0);
    int centuries =
        century == null ? 0 : Integer.parseInt(century) - Integer.parseInt(years.group(1));
    return next && (century == null || centuries == (from == APART ? 1 : 0));
  }
}
