package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;

/** What several sources have in common, or as much of it as it takes to compare them. */
public final class SharedSeries {

  /** So many series that two sources share show a misreading as well as all. */
  private static final int ENOUGH = 24;

  /** A choice of products that somebody made for one query: never the same as another one. */
  static final String SELECTED = "SELECTED";

  private SharedSeries() {}

  /** What figures are about, and the datasets that say so. */
  static Set<SeriesKey> of(List<Observation> figures, Set<String> datasets) {
    Set<SeriesKey> series = new HashSet<>();
    SeriesKey last = null;
    for (Observation figure : figures) {
      if (!figure.series().equals(last)) {
        last = figure.series();
        datasets.add(last.dataset());
        if (!last.product().equals(SELECTED)) {
          series.add(ConceptFigures.seriesOf(last));
        }
      }
    }
    return series;
  }

  /** What a source shares with any other, or as much of it as is enough. */
  static Set<SeriesKey> of(List<Set<SeriesKey>> series, int at) {
    Set<SeriesKey> shared = new HashSet<>();
    for (int other = 0; other < series.size(); other++) {
      if (other != at) {
        shared.addAll(choice(series.get(at), series.get(other)));
      }
    }
    return shared;
  }

  private static List<SeriesKey> choice(Set<SeriesKey> some, Set<SeriesKey> others) {
    Set<SeriesKey> fewer = some.size() < others.size() ? some : others;
    Set<SeriesKey> more = some.size() < others.size() ? others : some;
    return fewer.stream()
        .filter(more::contains)
        .map(SeriesRank::of)
        .sorted()
        .limit(ENOUGH)
        .map(SeriesRank::series)
        .toList();
  }

  /**
   * The series that are worth to be looked at beside some figures: about the same, whichever
   * dataset they are of, and not more than it takes.
   *
   * @param known what there is
   */
  public static Set<SeriesKey> beside(List<Observation> figures, Collection<SeriesKey> known) {
    Set<SeriesKey> ours = of(figures, new HashSet<>());
    Map<String, List<SeriesKey>> byDataset = new HashMap<>();
    for (SeriesKey series : known) {
      if (ours.contains(ConceptFigures.seriesOf(series))) {
        byDataset.computeIfAbsent(series.dataset(), dataset -> new ArrayList<>()).add(series);
      }
    }
    Set<SeriesKey> beside = new HashSet<>();
    for (List<SeriesKey> each : byDataset.values()) {
      Set<SeriesKey> theirs = new HashSet<>();
      each.forEach(series -> theirs.add(ConceptFigures.seriesOf(series)));
      Set<SeriesKey> chosen = Set.copyOf(choice(theirs, ours));
      each.stream()
          .filter(series -> chosen.contains(ConceptFigures.seriesOf(series)))
          .forEach(beside::add);
    }
    return beside;
  }
}
