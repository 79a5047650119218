package org.tradebalance.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.Vintage;

/**
 * Everything that the figures answer to one statement: every line that it may be about, in every
 * release.
 */
final class Readings {

  private final Evidence evidence;
  private final Claim claim;
  private final List<Reading> newestOfLines = new ArrayList<>();

  Readings(Evidence evidence, Claim claim) {
    this.evidence = evidence;
    this.claim = claim;
    for (Series series : evidence.lines(claim.line())) {
      NavigableSet<Vintage> vintages = evidence.vintages(series.dataset(), claim.period());
      newestOfLines.add(
          new Reading(
              claim,
              series,
              evidence.dataset(series),
              vintages.isEmpty() ? null : vintages.last(),
              evidence.current().of(claim, series)));
    }
  }

  /** One for each line, with or without a value. */
  List<Reading> ofLines() {
    return newestOfLines;
  }

  /** The values of the newest release of each concept. */
  List<Reading> newest() {
    return newestOfLines.stream()
        .filter(Reading::hasValue)
        .filter(reading -> !isOutdated(reading))
        .toList();
  }

  /** The values of all older releases, the newest first. */
  List<Reading> older() {
    List<Reading> older = new ArrayList<>();
    for (Reading line : newestOfLines) {
      if (line.hasValue() && isOutdated(line)) {
        older.add(line);
      }
      Vintage newest = line.vintage();
      if (newest != null) {
        evidence.vintages(line.dataset().id(), claim.period()).headSet(newest).stream()
            .map(vintage -> asOf(line, vintage))
            .filter(Reading::hasValue)
            .forEach(older::add);
      }
    }
    older.sort(
        Comparator.comparing(Reading::vintage, Comparator.nullsFirst(Comparator.reverseOrder())));
    return older;
  }

  private Reading asOf(Reading line, Vintage vintage) {
    return new Reading(
        claim,
        line.series(),
        line.dataset(),
        vintage,
        evidence.asOf(line.dataset().id(), vintage).of(claim, line.series()));
  }

  private boolean isOutdated(Reading reading) {
    return newestOfLines.stream().filter(Reading::hasValue).anyMatch(reading::isOlderThan);
  }
}
