package org.tradebalance.plausibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;

/**
 * A wrong file, and what is said of it.
 *
 * @param wrong makes it of a right one
 * @param code the issue
 * @param words stand in the message
 */
record Misreadings(UnaryOperator<Release> wrong, IssueCode code, List<String> words) {

  /** Those that users meet, by name, for figures in millions. */
  static Map<String, Misreadings> all(boolean balancesOnly, int column) {
    Map<String, Misreadings> all = new LinkedHashMap<>();
    for (int power : new int[] {-6, -3, -2, -1, 1, 2, 3}) {
      String words =
          switch (power) {
            case -3 -> "about 1/1000 of";
            case 3 -> "about 1000 times those of vintage 2024-06";
            default -> "";
          };
      all.put(
          "all times ten to the power of " + power,
          scale(release -> release.scaled(figure -> true, power), words));
    }
    all.put(
        "thousands read as millions",
        scale(
            release -> release.scaled(figure -> true, 3),
            "read in thousands of dollars, not millions of dollars"));
    all.put(
        "billions read as millions",
        scale(
            release -> release.scaled(figure -> true, -3),
            "read in billions of dollars, not millions of dollars"));
    all.put(
        "one column in thousands",
        scale(
            release -> release.scaled(figure -> figure.source().column() == column, 3),
            "about 1000 times"));
    all.put(
        "year to date read as months",
        period(Release::cumulated, "(", "read as year to date, not as months"));
    all.put(
        "a month too late",
        period(
            release ->
                release.shifted(figure -> figure.period().frequency() == Frequency.MONTHLY, 1),
            "one period later"));
    all.put(
        "a month too early",
        period(
            release ->
                release.shifted(figure -> figure.period().frequency() == Frequency.MONTHLY, -1),
            "one period earlier"));
    all.put(
        "a year too early",
        period(
            release ->
                release.shifted(figure -> figure.period().frequency() == Frequency.MONTHLY, -12),
            "one year earlier"));
    all.put(
        "one column a month too late",
        period(
            release ->
                release.shifted(
                    figure ->
                        figure.source().column() == column
                            && figure.period().frequency() == Frequency.MONTHLY,
                    1),
            "one period later"));
    if (balancesOnly) {
      all.put(
          "surplus for deficit",
          new Misreadings(
              Release::turned,
              IssueCode.FLOW_CONTRADICTED,
              List.of("read with the opposite sign")));
    } else {
      all.put(
          "exports in thousands",
          scale(
              release -> release.scaled(figure -> figure.flow() == Flow.EXPORT, 3),
              "(exports) are about 1000 times"));
      all.put(
          "exports and imports swapped",
          new Misreadings(
              Release::swapped,
              IssueCode.FLOW_CONTRADICTED,
              List.of("read with exports and imports the other way round")));
    }
    return all;
  }

  private static Misreadings scale(UnaryOperator<Release> wrong, String... words) {
    return new Misreadings(wrong, IssueCode.SCALE_CONTRADICTED, List.of(words));
  }

  private static Misreadings period(UnaryOperator<Release> wrong, String... words) {
    return new Misreadings(wrong, IssueCode.PERIOD_CONTRADICTED, List.of(words));
  }
}
