package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Periods in the middle of a file that it has no figures of, or hardly any, while it has those
 * before and after: rows that were blanked or cut out, a column that was emptied. Where it has some
 * figures left, the others were lost on the way, and nothing of the file is taken unless somebody
 * accepts it; where it has none, its publisher may have none.
 */
final class AbsentPeriods {

  /** So many figures before and after, of which one in five is left, are lost. */
  private static final int MANY = 20;

  private static final int LEFT = 5;

  /** So many periods on either side show that a file goes on. */
  private static final int SIDE = 3;

  /** Who asks for some years leaves longer gaps. */
  private static final int LONGEST = 6;

  private static final int NAMED = 3;

  private AbsentPeriods() {}

  /** What is to be said of a file; null where no period is missing. */
  static @Nullable Issue of(String file, List<Observation> figures) {
    Map<Kind, NavigableMap<Integer, Integer>> parts = new HashMap<>();
    Map<Kind, NavigableMap<Integer, Integer>> all = new HashMap<>();
    for (Observation figure : figures) {
      Period period = figure.period();
      if (period.frequency() != Frequency.YEAR_TO_DATE) {
        Kind kind = Kind.ofPart(figure);
        count(parts, kind, period);
        count(all, kind.ofAll(), period);
      }
    }
    for (Map.Entry<Kind, NavigableMap<Integer, Integer>> each : parts.entrySet()) {
      Issue issue = lost(file, each.getKey(), each.getValue());
      if (issue != null) {
        return issue;
      }
    }
    for (Map.Entry<Kind, NavigableMap<Integer, Integer>> each : all.entrySet()) {
      Issue issue = absent(file, each.getKey(), each.getValue());
      if (issue != null) {
        return issue;
      }
    }
    return null;
  }

  private static void count(
      Map<Kind, NavigableMap<Integer, Integer>> counts, Kind kind, Period period) {
    counts.computeIfAbsent(kind, key -> new TreeMap<>()).merge(period.ordinal(), 1, Integer::sum);
  }

  private static @Nullable Issue lost(
      String file, Kind kind, NavigableMap<Integer, Integer> counts) {
    for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
      int usual =
          Math.min(
              counts.getOrDefault(each.getKey() - 1, 0), counts.getOrDefault(each.getKey() + 1, 0));
      if (usual >= MANY && each.getValue() * LEFT <= usual) {
        return Issue.ofFile(
            IssueCode.FIGURES_BLANK,
            file,
            kind.flow.code(),
            kind.period(each.getKey()),
            Integer.toString(each.getValue()),
            Integer.toString(usual));
      }
    }
    return null;
  }

  private static @Nullable Issue absent(
      String file, Kind kind, NavigableMap<Integer, Integer> counts) {
    List<String> missing = new ArrayList<>();
    int before = 0;
    int at = counts.firstKey();
    for (int next : counts.keySet()) {
      if (next - at > 1 && next - at <= LONGEST && before >= SIDE && goesOn(counts, next)) {
        for (int gone = at + 1; gone < next; gone++) {
          missing.add(kind.period(gone));
        }
      }
      before = next - at > 1 ? 1 : before + 1;
      at = next;
    }
    if (missing.isEmpty()) {
      return null;
    }
    String named = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
    return Issue.ofFile(
        IssueCode.PERIODS_ABSENT,
        file,
        kind.flow.code(),
        missing.size() > NAMED ? named + " and " + (missing.size() - NAMED) + " others" : named);
  }

  private static boolean goesOn(NavigableMap<Integer, Integer> counts, int from) {
    return counts.subMap(from, from + SIDE).size() == SIDE;
  }

  /**
   * Figures that a file has in each period or in none.
   *
   * @param reporter whose they are; empty for all
   * @param level whether they are totals, of products or of partners; 0 for all
   */
  private record Kind(String dataset, String reporter, int level, Flow flow, Frequency frequency) {

    private static final int PRODUCTS = 2;

    static Kind ofPart(Observation figure) {
      SeriesKey series = figure.series();
      int level =
          (series.partner().equals(Economy.WORLD) ? 0 : 1)
              + (series.product().equals(SeriesKey.ALL_PRODUCTS) ? 0 : PRODUCTS);
      return new Kind(
          series.dataset(), series.reporter(), level, figure.flow(), figure.period().frequency());
    }

    Kind ofAll() {
      return new Kind(dataset, "", 0, flow, frequency);
    }

    String period(int ordinal) {
      return new Period(frequency, ordinal).toString();
    }
  }
}
