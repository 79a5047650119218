package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Reporters in a row, for work that is shared.
 *
 * @param from the first rank
 * @param to behind the last rank
 */
public record ReporterRange(int from, int to) {

  /**
   * All reporters in ranges of about the same work.
   *
   * @param reporters how many there are
   * @param before the work of all reporters of lower rank
   * @param most work of a range, unless one reporter alone is more
   */
  public static List<ReporterRange> of(int reporters, IntToLongFunction before, long most) {
    List<ReporterRange> ranges = new ArrayList<>();
    int from = 0;
    for (int reporter = 1; reporter <= reporters; reporter++) {
      boolean full = before.applyAsLong(reporter) - before.applyAsLong(from) > most;
      if (full && reporter - 1 > from) {
        ranges.add(new ReporterRange(from, reporter - 1));
        from = reporter - 1;
      }
    }
    if (from < reporters) {
      ranges.add(new ReporterRange(from, reporters));
    }
    return ranges;
  }
}
