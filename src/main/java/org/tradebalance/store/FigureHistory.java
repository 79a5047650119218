package org.tradebalance.store;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Vintage;

/**
 * What is known of one figure, from which vintage to which. A new statement takes its place in the
 * history whenever it arrives; what a later vintage confirmed stays confirmed.
 */
final class FigureHistory {

  /**
   * An amount and the vintages that it holds for.
   *
   * @param flowId its row
   * @param from first vintage that says so
   * @param to first vintage that says otherwise; null while it holds
   */
  record Interval(long flowId, Figure figure, Vintage from, @Nullable Vintage to) {

    boolean contains(Vintage vintage) {
      return from.compareTo(vintage) <= 0 && (to == null || vintage.compareTo(to) < 0);
    }
  }

  /** What a statement changes in the database. */
  sealed interface Change {

    /** A new amount, from a vintage up to another, in place of an older one or of nothing. */
    record Insert(TradeFlow flow, Vintage from, @Nullable Vintage to, boolean superseding)
        implements Change {}

    /** An amount that no longer holds from a vintage on. */
    record Close(long flowId, Vintage to) implements Change {}

    /** An amount that the same vintage now states otherwise. */
    record Replace(long flowId, TradeFlow flow) implements Change {}

    /** An amount that holds again after the statement of an older vintage in between. */
    record Resume(long flowId, Vintage from, @Nullable Vintage to) implements Change {}
  }

  private FigureHistory() {}

  /**
   * What changes when a vintage states a figure.
   *
   * @param known what is known, without overlaps
   * @param flow the statement
   * @param vintage its vintage
   * @param loaded the vintages loaded so far that state months of the line around the period
   */
  static List<Change> changes(
      List<Interval> known, TradeFlow flow, Vintage vintage, NavigableSet<Vintage> loaded) {
    Interval at =
        known.stream().filter(interval -> interval.contains(vintage)).findFirst().orElse(null);
    if (at == null) {
      Vintage next =
          known.stream()
              .map(Interval::from)
              .filter(from -> from.compareTo(vintage) > 0)
              .min(Vintage::compareTo)
              .orElse(null);
      // A year to date holds only until a later release covers its months.
      if (next == null && flow.period().frequency() == Frequency.YEAR_TO_DATE) {
        next = loaded.higher(vintage);
      }
      return List.of(new Change.Insert(flow, vintage, next, false));
    }
    if (at.figure.equals(flow.figure())) {
      return List.of();
    }
    if (at.from.equals(vintage)) {
      return List.of(new Change.Replace(at.flowId, flow));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Close(at.flowId, vintage));
    Vintage confirmed = loaded.higher(vintage);
    if (confirmed != null && at.contains(confirmed)) {
      changes.add(new Change.Insert(flow, vintage, confirmed, true));
      changes.add(new Change.Resume(at.flowId, confirmed, at.to));
    } else {
      changes.add(new Change.Insert(flow, vintage, at.to, true));
    }
    return changes;
  }
}
