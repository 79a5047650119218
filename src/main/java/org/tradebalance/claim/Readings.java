package org.tradebalance.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/**
 * Everything that the figures answer to one statement: every series that it may be about, in every
 * release.
 */
final class Readings {

  private final ClaimEvidence evidence;
  private final Claim claim;
  private final List<ClaimReading> newestOfSeries = new ArrayList<>();

  Readings(ClaimEvidence evidence, Claim claim) {
    this.evidence = evidence;
    this.claim = claim;
    for (SeriesKey series : evidence.series(claim.series())) {
      NavigableSet<Vintage> vintages = evidence.vintages(series.dataset(), claim.period());
      newestOfSeries.add(
          new ClaimReading(
              claim,
              series,
              evidence.dataset(series),
              vintages.isEmpty() ? null : vintages.last(),
              evidence.current().of(claim, series)));
    }
  }

  /** One for each series, with or without a value. */
  List<ClaimReading> ofSeries() {
    return newestOfSeries;
  }

  /** The values of the newest release of each concept. */
  List<ClaimReading> newest() {
    return newestOfSeries.stream()
        .filter(ClaimReading::hasValue)
        .filter(reading -> !isOutdated(reading))
        .toList();
  }

  /** The values of all older releases, the newest first. */
  List<ClaimReading> older() {
    List<ClaimReading> older = new ArrayList<>();
    for (ClaimReading reading : newestOfSeries) {
      if (reading.hasValue() && isOutdated(reading)) {
        older.add(reading);
      }
      Vintage newest = reading.vintage();
      if (newest != null) {
        evidence.vintages(reading.dataset().id(), claim.period()).headSet(newest).stream()
            .map(vintage -> asOf(reading, vintage))
            .filter(ClaimReading::hasValue)
            .forEach(older::add);
      }
    }
    older.sort(
        Comparator.comparing(
            ClaimReading::vintage, Comparator.nullsFirst(Comparator.reverseOrder())));
    return older;
  }

  private ClaimReading asOf(ClaimReading reading, Vintage vintage) {
    return new ClaimReading(
        claim,
        reading.series(),
        reading.dataset(),
        vintage,
        evidence.asOf(reading.dataset().id(), vintage).of(claim, reading.series()));
  }

  private boolean isOutdated(ClaimReading reading) {
    return newestOfSeries.stream().filter(ClaimReading::hasValue).anyMatch(reading::isOlderThan);
  }
}
