package org.tradebalance.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.tradebalance.trade.Vintage;

/**
 * Whether the release in which the figures of a statement were new is at hand. Statements are made
 * when figures are new: without that release a small distance says nothing.
 */
final class FirstReleases {

  /** A year later annual revisions have come, and statements rest on other releases. */
  private static final int FRESH_MONTHS = 12;

  private FirstReleases() {}

  /**
   * How many months the earliest release of each concept is behind the last month of a statement.
   *
   * @param readings those of the statement, of every release
   */
  static Map<String, Integer> behind(ClaimEvidence evidence, List<ClaimReading> readings) {
    Map<String, Integer> behind = new HashMap<>();
    for (ClaimReading reading : readings) {
      MonthSpan period = reading.claim().period();
      NavigableSet<Vintage> loaded = evidence.vintages(reading.dataset().id(), period);
      if (!loaded.isEmpty()) {
        int months = loaded.first().lastMonth().endMonth() - period.endMonth();
        behind.merge(reading.concept(), months, Math::min);
      }
    }
    return behind;
  }

  /** Whether the first release is missing and one of the same year is there. */
  static boolean isMissing(int monthsBehind) {
    return monthsBehind > 0 && monthsBehind < FRESH_MONTHS;
  }
}
