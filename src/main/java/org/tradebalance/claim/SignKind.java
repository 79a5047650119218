package org.tradebalance.claim;

import java.util.List;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/** Whether an amount is above, at or below zero. */
final class SignKind implements ClaimKind {

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    return figures.level(claim, series).map(Change::sign);
  }

  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    return figures.level(claim, series) instanceof Value value
        ? List.of("It was " + ExplanationWords.dollars(value.point()) + ".")
        : List.of();
  }
}
