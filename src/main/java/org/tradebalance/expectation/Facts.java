package org.tradebalance.expectation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * What is known of a dataset.
 *
 * @param rows rows with figures, used or rejected, in the files of its newest release
 * @param rejected rows rejected of them
 * @param newest the newest month with a figure; null where there is none
 * @param steps the newest month of each world series against the month before
 */
public record Facts(long rows, long rejected, @Nullable Period newest, List<Step> steps) {

  /** Nothing is loaded. */
  public static final Facts NONE = new Facts(0, 0, null, List.of());

  /** Copies the list. */
  public Facts {
    steps = List.copyOf(steps);
  }

  /**
   * A month against the month before.
   *
   * @param world the series of all partners together
   * @param flow exports or imports
   */
  public record Step(SeriesKey world, Flow flow, Period month, Usd before, Usd now) {}
}
