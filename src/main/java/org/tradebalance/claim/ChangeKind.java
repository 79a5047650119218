package org.tradebalance.claim;

import java.util.List;
import java.util.function.BiFunction;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/** A change from the comparison period: in dollars, in percent or by its direction. */
final class ChangeKind implements ClaimKind {

  private final BiFunction<Value, Value, Answer> change;

  ChangeKind(BiFunction<Value, Value, Answer> change) {
    this.change = change;
  }

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    return Answer.both(
        figures.level(claim, series, claim.before()), figures.level(claim, series), change);
  }

  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    return figures.level(claim, series, claim.before()) instanceof Value from
            && figures.level(claim, series) instanceof Value to
        ? List.of(
            "From "
                + ExplanationWords.dollars(from.point())
                + " in "
                + claim.before()
                + " to "
                + ExplanationWords.dollars(to.point())
                + " in "
                + claim.period()
                + ".")
        : List.of();
  }
}
