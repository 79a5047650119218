package org.tradebalance.plausibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.LongStandingSign;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * Figures of a file that stand in order, and are unlike what is known of the economy, or unlike
 * those beside them. They are published, because trade may be so once; somebody should look.
 *
 * @param finding what is seen
 * @param count how many figures, or sums of figures
 * @param first the first of them
 */
public record UnusualFigures(String finding, int count, Observation first) {

  /**
   * What is unusual, whatever is found first; null where nothing is.
   *
   * @param figures the figures of a file
   * @param bounds what the GDP of an economy never was above, by its code
   * @param signs the signs of balances that everybody knows
   */
  public static @Nullable UnusualFigures find(
      List<Observation> figures, Map<String, Usd> bounds, List<LongStandingSign> signs) {
    UnusualFigures found = EconomyTrade.find(figures, bounds, signs);
    return found == null ? OddFigures.find(figures) : found;
  }

  /** What an operator is told. */
  public Issue issue(String file) {
    return Issue.ofFile(
        IssueCode.FIGURES_UNUSUAL,
        file,
        finding,
        Integer.toString(count),
        String.join(
            " ",
            first.flow().code(),
            first.series().partner(),
            first.series().product(),
            first.period().toString()),
        String.valueOf(first.figure().amount()));
  }
}
