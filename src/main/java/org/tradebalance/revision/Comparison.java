package org.tradebalance.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/**
 * What a release of a dataset says otherwise than an earlier one.
 *
 * @param dataset id of the dataset
 * @param from the earlier release
 * @param to the later release
 * @param revisions the revised figures, in the order of the outputs
 * @param consequences what follows from them, also for figures that are not revised themselves
 */
public record Comparison(
    String dataset,
    Vintage from,
    Vintage to,
    List<Revision> revisions,
    List<Consequence> consequences) {

  /** The comparison with the consequences put to the figures that they are about. */
  static Comparison of(
      String dataset,
      Vintage from,
      Vintage to,
      List<Revision> revisions,
      List<Consequence> consequences) {
    Map<SeriesKey, List<Revision>> ofSeries = new HashMap<>();
    for (Revision revision : revisions) {
      ofSeries.computeIfAbsent(revision.key().series(), key -> new ArrayList<>()).add(revision);
    }
    Map<Observation.Key, List<Consequence>> ofEach = new HashMap<>();
    for (Consequence consequence : consequences) {
      List<Revision> candidates =
          consequence.about().stream()
              .flatMap(series -> ofSeries.getOrDefault(series, List.of()).stream())
              .toList();
      concerned(consequence, candidates)
          .forEach(
              revision ->
                  ofEach
                      .computeIfAbsent(revision.key(), key -> new ArrayList<>())
                      .add(consequence));
    }
    List<Revision> told =
        revisions.stream()
            .map(revision -> revision.with(ofEach.getOrDefault(revision.key(), List.of())))
            .sorted(Revision.ORDER)
            .toList();
    return new Comparison(dataset, from, to, told, List.copyOf(consequences));
  }

  /** The figures of the very period, or where none of them is revised those of its parts. */
  private static List<Revision> concerned(Consequence consequence, List<Revision> candidates) {
    List<Revision> same =
        candidates.stream()
            .filter(revision -> consequence.periods().contains(revision.key().period()))
            .toList();
    return same.isEmpty()
        ? candidates.stream()
            .filter(revision -> consequence.reaches(revision.key().period()))
            .toList()
        : same;
  }
}
