package org.tradebalance.store.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.store.observation.FigureHistory.Change;
import org.tradebalance.store.observation.FigureHistory.Interval;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Vintage;

/**
 * Takes back the figures that a message deletes. They hold until the vintage of the message; what
 * an older vintage said of them stays in the history. A figure that a newer vintage states again
 * goes on to hold from there on, and somebody should look at it.
 */
final class DeletedFigures {

  private final KnownFigures known;
  private final String file;
  private final Vintage vintage;
  private long stay;
  private String first = "";

  DeletedFigures(KnownFigures known, String file, Vintage vintage) {
    this.known = known;
    this.file = file;
    this.vintage = vintage;
  }

  /** What the deletion of figures changes in the database. */
  List<Change> changes(List<Observation> deletions) {
    List<Change> changes = new ArrayList<>();
    for (Observation deletion : deletions) {
      Observation.Key key = deletion.key();
      List<Interval> history = known.of(key);
      NavigableSet<Vintage> loaded = known.loaded().of(key);
      changes.addAll(FigureHistory.deleted(history, vintage, loaded));
      if (staysAfter(history, loaded) && stay++ == 0) {
        first =
            String.join(
                " ",
                key.series().partner(),
                key.series().product(),
                key.flow().code(),
                key.period().toString());
      }
    }
    return changes;
  }

  /** Whether a newer vintage states the figure, so that it holds whatever this one says. */
  private boolean staysAfter(List<Interval> history, NavigableSet<Vintage> loaded) {
    return history.stream()
        .filter(interval -> interval.to() == null)
        .anyMatch(
            interval -> interval.from().compareTo(vintage) > 0 || loaded.higher(vintage) != null);
  }

  /** What somebody should look at; null where every deletion took effect. */
  @Nullable Issue issue() {
    return stay == 0
        ? null
        : Issue.ofFile(
            IssueCode.DELETION_TOO_LATE, file, Long.toString(stay), vintage.toString(), first);
  }
}
