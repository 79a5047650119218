package org.tradebalance.claim;

import java.util.List;
import org.tradebalance.trade.SeriesKey;

/** An amount as it is. */
final class AmountKind implements ClaimKind {

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    return figures.level(claim, series);
  }

  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    return figures.takenOff(claim, series);
  }
}
