package org.tradebalance.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** Ranks that changed hands, in the rankings that are published. */
final class RankChanges implements ConsequenceRule {

  /** Years before months, the first places first. */
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::world)
          .thenComparing(place -> place.period.frequency())
          .thenComparing(Place::rank)
          .thenComparing(Place::kind)
          .thenComparing(Place::period);

  private final Map<String, Dataset> datasets;
  private final Scope scope;

  RankChanges(Map<String, Dataset> datasets, Scope scope) {
    this.datasets = datasets;
    this.scope = scope;
  }

  @Override
  public List<Consequence> between(Known before, Known after, Touched touched) {
    Map<Place, SortedSet<SeriesKey>> then = holders(before, touched);
    Map<Place, SortedSet<SeriesKey>> now = holders(after, touched);
    Set<Period> both = ranked(then);
    both.retainAll(ranked(now));
    SortedSet<Place> places = new TreeSet<>(ORDER);
    places.addAll(then.keySet());
    places.addAll(now.keySet());
    List<Consequence> changes = new ArrayList<>();
    for (Place place : places) {
      SortedSet<SeriesKey> old = then.getOrDefault(place, new TreeSet<>());
      SortedSet<SeriesKey> young = now.getOrDefault(place, new TreeSet<>());
      if (!old.equals(young) && both.contains(place.period) && bothWhole(before, after, place)) {
        changes.add(
            new Consequence(
                Consequence.Kind.RANK,
                Stream.concat(young.stream(), old.stream()).distinct().toList(),
                List.of(place.period),
                words(place, old, young)));
      }
    }
    return changes;
  }

  private Map<Place, SortedSet<SeriesKey>> holders(Known known, Touched touched) {
    Map<Place, SortedSet<SeriesKey>> holders = new TreeMap<>(ORDER);
    for (Ranked ranked : new Rankings(known.book(), datasets, scope).all()) {
      if (touched.reaches(ranked.period())) {
        Place place =
            new Place(
                ranked.series().withPartner(Economy.WORLD),
                ranked.period(),
                ranked.kind(),
                ranked.rank());
        holders.computeIfAbsent(place, key -> new TreeSet<>()).add(ranked.series());
      }
    }
    return holders;
  }

  /** Rankings of the months of single partners go back some way only, from each newest month. */
  private static Set<Period> ranked(Map<Place, SortedSet<SeriesKey>> holders) {
    return holders.keySet().stream()
        .map(Place::period)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean bothWhole(Known before, Known after, Place place) {
    Balance then = before.book().at(place.world, place.period);
    Balance now = after.book().at(place.world, place.period);
    return then != null && now != null && Known.comparable(then, now);
  }

  private static String words(Place place, SortedSet<SeriesKey> old, SortedSet<SeriesKey> young) {
    String rank = "rank " + place.rank + " by " + place.kind.code() + " in " + place.period;
    if (young.isEmpty()) {
      return rank + " is no longer held by " + names(old);
    }
    return old.isEmpty()
        ? rank + " is new, held by " + names(young)
        : rank + " passes from " + names(old) + " to " + names(young);
  }

  private static String names(SortedSet<SeriesKey> series) {
    return series.stream().map(SeriesKey::partner).collect(Collectors.joining(" and "));
  }

  private record Place(SeriesKey world, Period period, RankingKind kind, int rank) {}
}
