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
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;

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
    Map<Kind, NavigableMap<Integer, Integer>> counts = new HashMap<>();
    for (Observation figure : figures) {
      Period period = figure.period();
      if (period.frequency() != Frequency.YEAR_TO_DATE) {
        counts
            .computeIfAbsent(
                new Kind(figure.series().dataset(), figure.flow(), period.frequency()),
                kind -> new TreeMap<>())
            .merge(period.ordinal(), 1, Integer::sum);
      }
    }
    Issue absent = null;
    for (Map.Entry<Kind, NavigableMap<Integer, Integer>> each : counts.entrySet()) {
      Issue issue = lost(file, each.getKey(), each.getValue());
      if (issue != null) {
        return issue;
      }
      absent = absent == null ? absent(file, each.getKey(), each.getValue()) : absent;
    }
    return absent;
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

  private record Kind(String dataset, Flow flow, Frequency frequency) {

    String period(int ordinal) {
      return new Period(frequency, ordinal).toString();
    }
  }
}
