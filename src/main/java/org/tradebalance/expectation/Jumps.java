package org.tradebalance.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What is unusual in the light of earlier runs, by the identifier of Hampel (1974): further from
 * the median than three times the scaled median of the deviations from it, which a few wild runs
 * among the earlier ones do not blunt. Small differences, and those from short histories, never
 * count.
 */
public final class Jumps {

  /** Runs that a history has at least. */
  public static final int SHORTEST = 5;

  private static final long TEN_THOUSANDTHS = 10_000;
  private static final long THREE_SCALED = 3 * 14_826;
  private static final long ONE_IN = 5;
  private static final long FEW_ROWS = 10;

  private Jumps() {}

  /**
   * The unusual metrics, one line for each.
   *
   * @param now what this run loaded of a dataset
   * @param before what earlier runs loaded of it
   */
  public static List<String> of(DatasetQuality now, List<DatasetQuality> before) {
    List<String> jumps = new ArrayList<>();
    if (before.size() >= SHORTEST) {
      say(jumps, "rows read a file", now, before, q -> q.rowsRead() / Math.max(1, q.files()));
      say(jumps, "rows rejected", now, before, DatasetQuality::rowsRejected);
      say(jumps, "figures a file", now, before, q -> q.figures() / Math.max(1, q.files()));
    }
    return jumps;
  }

  private static void say(
      List<String> jumps,
      String what,
      DatasetQuality now,
      List<DatasetQuality> before,
      ToLongFunction<DatasetQuality> item) {
    long value = item.applyAsLong(now);
    long[] history = before.stream().mapToLong(item).toArray();
    long median = median(history);
    if (isUnusual(value, median, history)) {
      jumps.add(
          String.format(
              Locale.ROOT,
              "unusual: %s: %d %s, usually about %d (%d runs)",
              now.dataset(),
              value,
              what,
              median,
              history.length));
    }
  }

  private static boolean isUnusual(long value, long median, long[] history) {
    long distance = Math.abs(value - median);
    long[] deviations = new long[history.length];
    for (int i = 0; i < history.length; i++) {
      deviations[i] = Math.abs(history[i] - median);
    }
    return distance > FEW_ROWS
        && distance > median / ONE_IN
        && distance * TEN_THOUSANDTHS > THREE_SCALED * median(deviations);
  }

  /** The middle one, the smaller of two. */
  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
