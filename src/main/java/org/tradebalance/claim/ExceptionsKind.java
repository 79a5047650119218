package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/**
 * In how many periods, from the comparison period to that of the statement, an amount was not above
 * zero: none where there was a deficit (surplus) in every year since. Without all the figures only
 * an exception too many tells that it is untrue.
 */
final class ExceptionsKind implements ClaimKind {

  private static final int LISTED = 6;

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    long point = 0;
    long surely = 0;
    long perhaps = 0;
    @Nullable Missing missing = null;
    for (MonthSpan when : spans(claim)) {
      Answer level = figures.level(claim, series, when);
      if (level instanceof Value value) {
        point += value.point().signum() > 0 ? 0 : 1;
        surely += value.range().high().signum() > 0 ? 0 : 1;
        perhaps += value.range().low().signum() > 0 ? 0 : 1;
      } else if (level instanceof Missing gap && missing == null) {
        missing = gap;
      }
    }
    BigDecimal least = BigDecimal.valueOf(surely);
    if (missing != null && least.compareTo(claim.stated().high()) <= 0) {
      return missing;
    }
    return new Value(BigDecimal.valueOf(point), new Range(least, BigDecimal.valueOf(perhaps)));
  }

  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    List<String> exceptions = new ArrayList<>();
    for (MonthSpan when : spans(claim)) {
      if (figures.level(claim, series, when) instanceof Value value
          && value.point().signum() <= 0) {
        exceptions.add(when.toString());
      }
    }
    return List.of(
        exceptions.isEmpty()
            ? "In every one of the " + spans(claim).size() + " periods from " + range(claim) + "."
            : "From "
                + range(claim)
                + " not so in "
                + ExplanationWords.list(exceptions, LISTED)
                + ".");
  }

  @Override
  public List<String> since(Evaluation figures, Claim claim, SeriesKey series) {
    List<String> later =
        figures.spans(series, claim.period(), claim.step()).stream()
            .filter(when -> when.endMonth() > claim.period().endMonth())
            .filter(
                when ->
                    figures.level(claim, series, when) instanceof Value value
                        && value.range().high().signum() <= 0)
            .map(MonthSpan::toString)
            .toList();
    return later.isEmpty()
        ? List.of()
        : List.of("Since then not so in " + ExplanationWords.list(later, LISTED) + ".");
  }

  private static String range(Claim claim) {
    return claim.before() + " to " + claim.period();
  }

  private static List<MonthSpan> spans(Claim claim) {
    List<MonthSpan> spans = new ArrayList<>();
    for (MonthSpan span = claim.before();
        span.endMonth() <= claim.period().endMonth();
        span = span.later(claim.step())) {
      spans.add(span);
    }
    return spans;
  }
}
