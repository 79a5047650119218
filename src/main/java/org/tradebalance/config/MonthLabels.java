package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradebalance.layout.Renaming;

/** The twelve labels that one label with {@code {MMM}} stands for. */
final class MonthLabels {

  /** What stands for each month in a label of a layout. */
  static final String EACH = "{MMM}";

  static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private MonthLabels() {}

  /** Whether the labels of a column are made of those of an entry. */
  static boolean make(List<String> entry, List<String> column) {
    return MONTHS.stream()
        .anyMatch(
            month ->
                entry.stream().anyMatch(label -> label.contains(EACH))
                    && entry.stream()
                        .map(label -> label.replace(EACH, month))
                        .toList()
                        .equals(column));
  }

  /** The labels as {@link #EACH} makes them, before single months were spelled otherwise. */
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
    for (String month : MONTHS) {
      String now = changed.get(before.replace(EACH, month));
      int at = now == null ? -1 : now.toUpperCase(Locale.ROOT).lastIndexOf(month);
      if (now == null || at < 0) {
        return Optional.empty();
      }
      candidates.add(now.substring(0, at) + EACH + now.substring(at + month.length()));
    }
    return candidates.stream().distinct().count() == 1
        ? Optional.of(candidates.get(0))
        : Optional.empty();
  }
}
