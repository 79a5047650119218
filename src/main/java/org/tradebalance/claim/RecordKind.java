package org.tradebalance.claim;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/**
 * The place of a period among all periods of its kind on record. A record is one of its own time:
 * what came later is said apart.
 */
final class RecordKind implements ClaimKind {

  /** What is on record for less time is no record. */
  private static final int RECORD_MONTHS = 120;

  private static final int LISTED = 6;

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    List<Value> record = new ArrayList<>();
    int onRecord = 0;
    int step = claim.step();
    for (MonthSpan when : figures.spans(series, claim.period(), step)) {
      if (figures.level(claim, series, when) instanceof Value value) {
        onRecord++;
        if (when.endMonth() <= claim.period().endMonth()) {
          record.add(value);
        }
      }
    }
    Answer own = figures.level(claim, series);
    if (own instanceof Value && onRecord * step < RECORD_MONTHS) {
      return new Missing("fewer than ten years are on record");
    }
    return own.map(value -> Places.of(value, record));
  }

  /** The later periods that are surely above that of the statement. */
  @Override
  public List<String> since(Evaluation figures, Claim claim, SeriesKey series) {
    if (!(figures.level(claim, series) instanceof Value own)) {
      return List.of();
    }
    List<String> later =
        figures.spans(series, claim.period(), claim.step()).stream()
            .filter(when -> when.endMonth() > claim.period().endMonth())
            .filter(
                when ->
                    figures.level(claim, series, when) instanceof Value value
                        && value.range().above(own.range()))
            .map(MonthSpan::toString)
            .toList();
    return later.isEmpty()
        ? List.of()
        : List.of("Since overtaken by " + ExplanationWords.list(later, LISTED) + ".");
  }
}
