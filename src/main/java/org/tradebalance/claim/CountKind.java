package org.tradebalance.claim;

import java.math.BigDecimal;
import org.tradebalance.trade.SeriesKey;

/** In how many countries an amount is above zero. */
final class CountKind implements ClaimKind {

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    return figures.count(claim, series, BigDecimal.ZERO);
  }
}
