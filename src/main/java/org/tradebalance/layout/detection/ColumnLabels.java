package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.NearestPartners;

/** Compares the labels that a layout expects of a column with those that a file has. */
final class ColumnLabels {

  private static final int ALL = 100;
  private static final int PART_OF_IT = 60;
  private static final int SHORTEST_PART = 3;

  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?i)\\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?"
              + "|oct(ober)?|nov(ember)?|dec(ember)?)\\b\\.?");

  private ColumnLabels() {}

  /** How like the labels of a column are to others, in percent; 0 for another number of levels. */
  static int likeness(ColumnRule rule, List<String> labels) {
    if (rule.header().size() != labels.size()) {
      return 0;
    }
    int sum = 0;
    for (int level = 0; level < labels.size(); level++) {
      sum += likeness(rule.header().get(level).text(), labels.get(level));
    }
    return sum / labels.size();
  }

  static int likeness(String expected, String found) {
    String one = letters(expected);
    String other = letters(found);
    if (one.equals(other)) {
      return ALL;
    }
    int longest = Math.max(one.length(), other.length());
    int shortest = Math.min(one.length(), other.length());
    int like = ALL - ALL * NearestPartners.distance(one, other) / longest;
    boolean part = shortest >= SHORTEST_PART && (one.contains(other) || other.contains(one));
    return part ? Math.max(like, PART_OF_IT) : like;
  }

  private static String letters(String label) {
    return SIGN.matcher(Label.normal(label)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /**
   * The labels of a file as a layout would write them for a column with places: the first year
   * becomes {@code {year}}, a further one {@code {any}}.
   */
  static List<String> withPlacesOf(ColumnRule rule, List<String> labels) {
    List<String> written = new ArrayList<>();
    for (int level = 0; level < labels.size(); level++) {
      String expected = level < rule.header().size() ? rule.header().get(level).text() : "";
      String label = labels.get(level);
      if (expected.contains("{month}")) {
        label = MONTH.matcher(label).replaceFirst("{month}");
      }
      if (expected.contains("{year}")) {
        Matcher years = YEAR.matcher(label);
        label = years.replaceFirst("{year}");
        label = YEAR.matcher(label).replaceAll("{any}");
      }
      written.add(label);
    }
    return written;
  }
}
