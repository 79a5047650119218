package org.tradebalance.revision;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Where revisions are.
 *
 * @param series the series with a revised figure
 * @param years the years with a revised figure
 */
record Touched(SortedSet<SeriesKey> series, SortedSet<Integer> years) {

  static Touched by(List<Revision> revisions) {
    SortedSet<SeriesKey> series = new TreeSet<>();
    SortedSet<Integer> years = new TreeSet<>();
    for (Revision revision : revisions) {
      series.add(revision.key().series());
      years.add(revision.key().period().year());
    }
    return new Touched(series, years);
  }

  /** Whether a revision may have changed what is said of a period. */
  boolean reaches(Period period) {
    return years.contains(period.year());
  }
}
