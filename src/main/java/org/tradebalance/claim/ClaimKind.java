package org.tradebalance.claim;

import java.util.List;
import org.tradebalance.trade.SeriesKey;

/** How statements of one question are judged. */
interface ClaimKind {

  /** The answer of a series, in dollars where it is an amount. */
  Answer answer(Evaluation figures, Claim claim, SeriesKey series);

  /** The figures that the answer comes from, in sentences, where the answer does not say all. */
  default List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    return List.of();
  }

  /** What came after the period of a statement and would make it untrue now, in sentences. */
  default List<String> since(Evaluation figures, Claim claim, SeriesKey series) {
    return List.of();
  }
}
