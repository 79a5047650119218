package org.tradebalance.balance;

/** Sums in the order of their figures, one after the other. */
public interface SumSource {

  /** What {@link #figure} is behind the last one. */
  long END = Long.MAX_VALUE;

  /** The figure that the source stands at, or {@link #END}. */
  long figure();

  /** The sum of that figure. */
  long amount();

  /** Goes on to the next figure. */
  void next();
}
