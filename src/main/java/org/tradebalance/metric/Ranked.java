package org.tradebalance.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * A country's place in a ranking.
 *
 * @param series the series of the country
 * @param period when
 * @param kind what is ranked
 * @param rank 1 for the largest; equal amounts share a rank and leave the next ones out
 * @param value the amount that is ranked; a deficit is negative
 * @param sharePct share in the sum of all ranked countries, in percent; null where that is zero
 * @param stability whether rounding or a usual revision could change the rank
 */
public record Ranked(
    SeriesKey series,
    Period period,
    RankingKind kind,
    int rank,
    Usd value,
    @Nullable BigDecimal sharePct,
    Stability stability) {

  /** Whether a rank could be another one. */
  public enum Stability implements Coded {
    /** The neighbours are further away than rounding reaches. */
    STABLE("stable"),

    /** A neighbour is no further away than the unit that the publisher rounds to. */
    TIE_WITHIN_ROUNDING("tie_within_rounding"),

    /**
     * A neighbour is no further away than both usually are revised, month by month in the same
     * direction.
     */
    WITHIN_USUAL_REVISION("within_usual_revision");

    private final String code;

    Stability(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
