package org.tradebalance.normalise;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * The sums of a file that lack a part, because its row was rejected. What is left of such a sum
 * would pass for the whole, so that it is missing, as where the publisher gives a part without
 * amount; what an older release says of it goes on to hold.
 */
final class WithheldSums {

  private final Map<Observation.Key, Observation> figures = new LinkedHashMap<>();
  private final int all;

  /**
   * Finds them.
   *
   * @param sums the sums of the file
   * @param lost the figures of its rejected rows
   */
  WithheldSums(Collection<Observation> sums, List<LostPart> lost) {
    if (lost.isEmpty()) {
      all = 0;
      return;
    }
    Set<Period> published = sums.stream().map(Observation::period).collect(Collectors.toSet());
    Set<LostPart> open = new HashSet<>();
    for (LostPart part : lost) {
      Observation whole = part.open().isEmpty() ? part.figure() : null;
      if (whole == null) {
        open.add(part);
      } else if (published.contains(whole.period())
          && !whole.series().product().equals(SeriesKey.ALL_PRODUCTS)) {
        figures.put(whole.key(), whole);
      }
    }
    Map<Observation.Key, Observation> stated =
        sums.stream().collect(Collectors.toMap(Observation::key, sum -> sum, (a, b) -> a));
    lost.stream()
        .map(LostPart::figure)
        .filter(whole -> whole != null && stated.containsKey(whole.key()))
        .forEach(whole -> figures.put(whole.key(), whole));
    for (Observation sum : stated.values()) {
      if (open.stream().anyMatch(part -> part.mayBePartOf(sum))) {
        figures.put(
            sum.key(),
            new Observation(sum.series(), sum.flow(), sum.period(), Figure.MISSING, sum.source()));
      }
    }
    long unread = figures.keySet().stream().filter(key -> !stated.containsKey(key)).count();
    all = stated.size() + Math.toIntExact(unread);
  }

  boolean contain(Observation sum) {
    return !figures.isEmpty() && figures.containsKey(sum.key());
  }

  /** The sums, without amounts. */
  List<Observation> figures() {
    return List.copyOf(figures.values());
  }

  /** What somebody should know; null where nothing is withheld. */
  @Nullable Issue warning(String file) {
    return figures.isEmpty()
        ? null
        : LostPart.warning(file, figures.size() + " of " + all, figures.values().iterator().next());
  }
}
