package org.tradebalance.mutation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SourceCell;

/**
 * What the product makes of a file.
 *
 * @param crash what it threw that is no refusal; null where nothing
 * @param refusal why it refuses the file; null where it does not
 * @param flows the figures that it would store
 * @param figures amounts and states of figures, or exchange rates, by what they are about
 * @param sources where each of them stands
 * @param rejections the rejected rows
 * @param notes issues of a file that is loaded all the same
 * @param exceeded control totals beyond their tolerance, each with its period
 * @param summed whether one figure is the sum of many rows
 */
record Reading(
    @Nullable Throwable crash,
    @Nullable Issue refusal,
    List<Observation> flows,
    Map<String, String> figures,
    Map<String, SourceCell> sources,
    List<Rejection> rejections,
    List<Issue> notes,
    Set<String> exceeded,
    boolean summed) {

  static Reading crashed(Throwable crash) {
    return empty(crash, null, List.of());
  }

  static Reading refused(Issue refusal, List<Rejection> rejections) {
    return empty(null, refusal, rejections);
  }

  private static Reading empty(
      @Nullable Throwable crash, @Nullable Issue refusal, List<Rejection> rejections) {
    return new Reading(
        crash, refusal, List.of(), Map.of(), Map.of(), rejections, List.of(), Set.of(), false);
  }

  boolean isLoaded() {
    return crash == null && refusal == null;
  }

  /** The figures that another reading has otherwise, or has not, or has and this one has not. */
  Map<String, String> differences(Reading other) {
    Map<String, String> differences = new TreeMap<>();
    figures.forEach(
        (key, figure) -> {
          String there = other.figures.getOrDefault(key, "none");
          if (!there.equals(figure)) {
            differences.put(key, figure + " -> " + there);
          }
        });
    other.figures.forEach(
        (key, figure) -> {
          if (!figures.containsKey(key)) {
            differences.put(key, "none -> " + figure);
          }
        });
    return differences;
  }
}
