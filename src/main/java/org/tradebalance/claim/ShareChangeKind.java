package org.tradebalance.claim;

import java.util.List;
import java.util.function.BiFunction;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/** A change of a share from the comparison period: in percentage points or by its direction. */
final class ShareChangeKind implements ClaimKind {

  private final BiFunction<Value, Value, Answer> change;

  ShareChangeKind(BiFunction<Value, Value, Answer> change) {
    this.change = change;
  }

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    return Answer.both(
        ShareKind.share(figures, claim, series, claim.before()),
        ShareKind.share(figures, claim, series, claim.period()),
        change);
  }

  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    return ShareKind.share(figures, claim, series, claim.before()) instanceof Value from
            && ShareKind.share(figures, claim, series, claim.period()) instanceof Value to
        ? List.of(
            "The share was "
                + ExplanationWords.percent(from.point())
                + " in "
                + claim.before()
                + " and "
                + ExplanationWords.percent(to.point())
                + " in "
                + claim.period()
                + ".")
        : List.of();
  }
}
