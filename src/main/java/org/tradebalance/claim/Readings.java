package org.tradebalance.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/**
 * Everything that the figures answer to one statement: every line that it may be about, in every
 * release.
 */
final class Readings {

  private final ClaimEvidence evidence;
  private final Claim claim;
  private final List<ClaimReading> newestOfLines = new ArrayList<>();

  Readings(ClaimEvidence evidence, Claim claim) {
    this.evidence = evidence;
    this.claim = claim;
    for (SeriesKey series : evidence.lines(claim.line())) {
      NavigableSet<Vintage> vintages = evidence.vintages(series.dataset(), claim.period());
      newestOfLines.add(
          new ClaimReading(
              claim,
              series,
              evidence.dataset(series),
              vintages.isEmpty() ? null : vintages.last(),
              evidence.current().of(claim, series)));
    }
  }

  /** One for each line, with or without a value. */
  List<ClaimReading> ofLines() {
    return newestOfLines;
  }

  /** The values of the newest release of each concept. */
  List<ClaimReading> newest() {
    return newestOfLines.stream()
        .filter(ClaimReading::hasValue)
        .filter(reading -> !isOutdated(reading))
        .toList();
  }

  /** The values of all older releases, the newest first. */
  List<ClaimReading> older() {
    List<ClaimReading> older = new ArrayList<>();
    for (ClaimReading line : newestOfLines) {
      if (line.hasValue() && isOutdated(line)) {
        older.add(line);
      }
      Vintage newest = line.vintage();
      if (newest != null) {
        evidence.vintages(line.dataset().id(), claim.period()).headSet(newest).stream()
            .map(vintage -> asOf(line, vintage))
            .filter(ClaimReading::hasValue)
            .forEach(older::add);
      }
    }
    older.sort(
        Comparator.comparing(
            ClaimReading::vintage, Comparator.nullsFirst(Comparator.reverseOrder())));
    return older;
  }

  private ClaimReading asOf(ClaimReading line, Vintage vintage) {
    return new ClaimReading(
        claim,
        line.series(),
        line.dataset(),
        vintage,
        evidence.asOf(line.dataset().id(), vintage).of(claim, line.series()));
  }

  private boolean isOutdated(ClaimReading reading) {
    return newestOfLines.stream().filter(ClaimReading::hasValue).anyMatch(reading::isOlderThan);
  }
}
