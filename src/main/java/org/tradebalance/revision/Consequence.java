package org.tradebalance.revision;

import java.util.List;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * What a revision makes untrue that could be said before.
 *
 * @param kind what changed
 * @param about the series that it is about
 * @param periods the periods that it is about, the one that counts now first
 * @param text in words
 */
public record Consequence(Kind kind, List<SeriesKey> about, List<Period> periods, String text) {

  /** What can change. */
  public enum Kind implements Coded {
    /** A deficit is a surplus now, or the reverse. */
    SIGN("sign"),
    /** A place in a ranking is another country's now. */
    RANK("rank"),
    /** The largest value ever is that of another period now. */
    RECORD("record");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Whether it is about a longer period that the period is a part of. */
  boolean reaches(Period part) {
    return periods.stream()
        .anyMatch(
            whole ->
                whole.startMonth() <= part.startMonth() && part.endMonth() <= whole.endMonth());
  }
}
