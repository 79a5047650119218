package org.tradebalance.claim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.NearReadings.Variant;

/** The same statement about other periods of its kind, the nearest in time first. */
final class Periods {

  private final List<MonthSpan> spans;

  Periods(ClaimEvidence evidence, Claim claim) {
    MonthSpan own = claim.period();
    int step = own.step(claim.statistic().window());
    this.spans =
        evidence.series(claim.series()).stream()
            .flatMap(series -> evidence.current().spans(series, own, step).stream())
            .distinct()
            .sorted(
                Comparator.comparingInt(
                        (MonthSpan span) -> Math.abs(span.endMonth() - own.endMonth()))
                    .thenComparingInt(MonthSpan::endMonth))
            .toList();
  }

  /** Another period; a change is counted from as long before. */
  Stream<Variant> others(Claim claim) {
    MonthSpan own = claim.period();
    @Nullable MonthSpan before = claim.comparison();
    return spans.stream()
        .filter(span -> !span.equals(own))
        .map(
            span -> {
              int later = span.endMonth() - own.endMonth();
              return new Variant(
                  claim.about(
                      claim.series(),
                      claim.statistic(),
                      span,
                      before == null ? null : before.later(later)),
                  NearReadings.instead(span.toString(), own.toString()));
            });
  }

  /** The same period compared with another one. */
  Stream<Variant> otherComparisons(Claim claim) {
    MonthSpan before = claim.comparison();
    if (before == null) {
      return Stream.empty();
    }
    return spans.stream()
        .filter(span -> !span.equals(before) && !span.equals(claim.period()))
        .map(
            span ->
                new Variant(
                    claim.about(claim.series(), claim.statistic(), claim.period(), span),
                    "a comparison with "
                        + NearReadings.instead(span.toString(), before.toString())));
  }
}
