package org.tradebalance.revision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * How large revisions of the newest twelve months of a release usually are, from one release to the
 * next; months that were not revised count as zero. Terms and test follow R. McKenzie and M. Gamba,
 * "Interpreting the results of revision analyses", OECD 2008.
 *
 * @param series which series
 * @param flow which flow
 * @param releases releases compared
 * @param observations pairs of a month and two successive releases that state it
 * @param mean mean revision: new less old
 * @param meanAbsolute mean absolute revision
 * @param meanAbsolutePct mean absolute revision in percent of the mean size of what was stated
 *     first; null where that is zero
 * @param bias whether the mean differs from zero by more than chance explains
 */
public record RevisionSize(
    SeriesKey series,
    Flow flow,
    int releases,
    int observations,
    Usd mean,
    Usd meanAbsolute,
    @Nullable BigDecimal meanAbsolutePct,
    Bias bias) {

  /** Where revisions tend to; a mean of at least two standard errors counts. */
  public enum Bias implements Coded {
    /** First figures are too low. */
    UPWARD("upward"),
    /** First figures are too high. */
    DOWNWARD("downward"),
    /** Neither can be told. */
    NONE("none");

    private final String code;

    Bias(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
