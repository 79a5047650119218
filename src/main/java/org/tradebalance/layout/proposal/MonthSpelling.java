package org.tradebalance.layout.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradebalance.layout.definition.MonthLabels;
import org.tradebalance.layout.detection.Renaming;

/** How the labels of twelve months, made of one, are spelled now. */
final class MonthSpelling {

  private MonthSpelling() {}

  /** Whether the labels of a column are made of those of an entry. */
  static boolean make(List<String> entry, List<String> column) {
    return MonthLabels.MONTHS.stream()
        .anyMatch(
            month ->
                entry.stream().anyMatch(label -> label.contains(MonthLabels.EACH))
                    && entry.stream()
                        .map(label -> label.replace(MonthLabels.EACH, month))
                        .toList()
                        .equals(column));
  }

  /**
   * The labels as {@link MonthLabels#EACH} makes them, before single months were spelled otherwise.
   */
  static List<String> plain(List<String> labels, Map<String, String> spelled) {
    return labels.stream()
        .map(
            label ->
                spelled.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(label))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(label))
        .toList();
  }

  /** Notes what the labels of a month are now. */
  static void collect(Map<String, String> changed, List<String> plain, Renaming renaming) {
    for (int level = 0; level < plain.size(); level++) {
      if (!plain.get(level).equals(renaming.labels().get(level))) {
        changed.put(plain.get(level), renaming.labels().get(level));
      }
    }
  }

  /** The one label with {@code {MMM}} that all twelve labels were changed to, if there is one. */
  static Optional<String> together(String before, Map<String, String> changed) {
    List<String> candidates = new ArrayList<>();
    for (String month : MonthLabels.MONTHS) {
      String now = changed.get(before.replace(MonthLabels.EACH, month));
      int at = now == null ? -1 : now.toUpperCase(Locale.ROOT).lastIndexOf(month);
      if (now == null || at < 0) {
        return Optional.empty();
      }
      candidates.add(now.substring(0, at) + MonthLabels.EACH + now.substring(at + month.length()));
    }
    return candidates.stream().distinct().count() == 1
        ? Optional.of(candidates.get(0))
        : Optional.empty();
  }
}
