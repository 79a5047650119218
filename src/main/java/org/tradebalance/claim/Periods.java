package org.tradebalance.claim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.NearReadings.Variant;

/**
 * The same statement about the neighbours of its period, the nearest in time first: one before or
 * after, or the same months a year before or after. Among hundreds of months some always fit by
 * chance, which explains nothing.
 */
final class Periods {

  private static final int YEAR = 12;

  private final int step;
  private final List<MonthSpan> spans;

  Periods(ClaimEvidence evidence, Claim claim) {
    MonthSpan own = claim.period();
    this.step = own.step(claim.statistic().window());
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

  private boolean isNeighbour(MonthSpan span, MonthSpan of) {
    int apart = Math.abs(span.endMonth() - of.endMonth());
    return apart == step || apart == YEAR;
  }

  /** Another period; a change is counted from as long before. */
  Stream<Variant> others(Claim claim) {
    MonthSpan own = claim.period();
    @Nullable MonthSpan before = claim.comparison();
    return spans.stream()
        .filter(span -> isNeighbour(span, own))
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
        .filter(span -> isNeighbour(span, before) && !span.equals(claim.period()))
        .map(
            span ->
                new Variant(
                    claim.about(claim.series(), claim.statistic(), claim.period(), span),
                    "a comparison with "
                        + NearReadings.instead(span.toString(), before.toString())));
  }
}
