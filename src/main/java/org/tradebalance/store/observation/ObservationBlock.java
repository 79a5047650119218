package org.tradebalance.store.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Vintage;

/**
 * Figures that stand in one row of the database.
 *
 * @param id the number of the row
 * @param kind what they have in common
 * @param flows the figures, in the order in which they stand there
 */
record ObservationBlock(long id, Kind kind, List<Observation> flows) {

  /** As many figures as a block has at most. */
  static final int MOST = 1000;

  /**
   * What the figures of a block have in common.
   *
   * @param from first vintage that says so
   * @param to first vintage that says otherwise; null while they hold
   * @param file number of the source file
   * @param sheet number of the sheet in it
   */
  record Kind(
      String dataset,
      Flow flow,
      Frequency frequency,
      ObservationStatus state,
      Vintage from,
      @Nullable Vintage to,
      long file,
      int sheet) {

    /** That of a figure. */
    static Kind of(Observation flow, Vintage from, @Nullable Vintage to, long file) {
      return new Kind(
          flow.series().dataset(),
          flow.flow(),
          flow.period().frequency(),
          flow.figure().state(),
          from,
          to,
          file,
          flow.source().sheet());
    }

    /** The same for other vintages. */
    Kind holding(Vintage first, @Nullable Vintage end) {
      return new Kind(dataset, flow, frequency, state, first, end, file, sheet);
    }
  }

  /** The number of the figure at a place, from 0. */
  long flowId(int place) {
    return id * MOST + place;
  }

  /** The block of the figure with a number. */
  static long blockOf(long flowId) {
    return flowId / MOST;
  }
}
