package org.tradebalance.claim;

import java.util.List;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/**
 * Which flow a change comes from: that whose own change is the larger part of the change of the
 * balance (exports less imports) or of total trade (exports plus imports), in its direction.
 */
final class DriverKind implements ClaimKind {

  private final Subject whole;

  DriverKind(Subject whole) {
    this.whole = whole;
  }

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    return Answer.both(
        part(figures, claim, series, Subject.EXPORTS),
        part(figures, claim, series, Subject.IMPORTS),
        (exports, imports) -> {
          Value sum = exports.plus(imports);
          if (Change.spansZero(sum.range())) {
            return new Missing("the " + ExplanationWords.of(whole) + " hardly changed");
          }
          boolean falls = sum.point().signum() < 0;
          Value sold = falls ? exports.negate() : exports;
          Value bought = falls ? imports.negate() : imports;
          Value own = claim.statistic().subject() == Subject.EXPORTS ? sold : bought;
          return Places.of(own, List.of(sold, bought));
        });
  }

  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    return change(figures, claim, series, Subject.EXPORTS) instanceof Value exports
            && change(figures, claim, series, Subject.IMPORTS) instanceof Value imports
        ? List.of(
            "From "
                + claim.before()
                + " to "
                + claim.period()
                + " exports changed by "
                + ExplanationWords.dollars(exports.point())
                + " and imports by "
                + ExplanationWords.dollars(imports.point())
                + ", the "
                + ExplanationWords.of(whole)
                + " by "
                + ExplanationWords.dollars(
                    exports.plus(whole == Subject.BALANCE ? imports.negate() : imports).point())
                + ".")
        : List.of();
  }

  /** What the change of a flow adds to the change of the whole. */
  private Answer part(Evaluation figures, Claim claim, SeriesKey series, Subject flow) {
    Answer change = change(figures, claim, series, flow);
    return flow == Subject.IMPORTS && whole == Subject.BALANCE ? change.map(Value::negate) : change;
  }

  private static Answer change(Evaluation figures, Claim claim, SeriesKey series, Subject flow) {
    Claim ofFlow =
        claim.about(claim.series(), claim.statistic().of(flow), claim.period(), claim.comparison());
    return Answer.both(
        figures.level(ofFlow, series, claim.before()), figures.level(ofFlow, series), Change::of);
  }
}
