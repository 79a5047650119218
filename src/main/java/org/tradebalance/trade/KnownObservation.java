package org.tradebalance.trade;

import org.jspecify.annotations.Nullable;

/**
 * A figure and the vintages that it is known for.
 *
 * @param flow the figure, with its cell in the file that first said so
 * @param from first vintage that says so
 * @param to first vintage that says otherwise; null while it holds
 * @param file number of the source file
 */
public record KnownObservation(Observation flow, Vintage from, @Nullable Vintage to, long file) {

  /** Whether it is what was known when a vintage was the newest. */
  public boolean holdsAsOf(Vintage vintage) {
    return from.compareTo(vintage) <= 0 && (to == null || vintage.compareTo(to) < 0);
  }
}
