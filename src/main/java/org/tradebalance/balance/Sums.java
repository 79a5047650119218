package org.tradebalance.balance;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** Sums by figure, side by side: what they are about, and the sums. */
public final class Sums {

  private static final int BITS = 11;
  private static final int RADIX = 1 << BITS;

  private final long[] figures;
  private final long[] amounts;

  /** Takes the arrays as they are. */
  public Sums(long[] figures, long[] amounts) {
    this.figures = figures;
    this.amounts = amounts;
  }

  /** What a sum is about. */
  public long figure(int at) {
    return figures[at];
  }

  /** A sum. */
  public long amount(int at) {
    return amounts[at];
  }

  /** The same sums about something else. */
  public Sums about(LongUnaryOperator other) {
    return new Sums(Arrays.stream(figures).map(other).toArray(), amounts);
  }

  /** How many there are. */
  public int size() {
    return figures.length;
  }

  /**
   * The same in the order of the figures: a radix sort from the lowest digit up. Digits that all
   * figures share cost nothing but the look, and figures in order already are left as they are.
   */
  public Sums sorted() {
    if (isSorted()) {
      return this;
    }
    long[] from = figures;
    long[] fromAmounts = amounts;
    long[] to = new long[size()];
    long[] toAmounts = new long[size()];
    int[] starts = new int[RADIX];
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      if (countIsWorthIt(from, shift, starts)) {
        for (int at = 0; at < from.length; at++) {
          int place = starts[(int) (from[at] >>> shift) & (RADIX - 1)]++;
          to[place] = from[at];
          toAmounts[place] = fromAmounts[at];
        }
        long[] swap = from == figures ? new long[size()] : from;
        from = to;
        to = swap;
        swap = fromAmounts == amounts ? new long[size()] : fromAmounts;
        fromAmounts = toAmounts;
        toAmounts = swap;
      }
    }
    return new Sums(from, fromAmounts);
  }

  private boolean isSorted() {
    for (int at = 1; at < figures.length; at++) {
      if (figures[at - 1] > figures[at]) {
        return false;
      }
    }
    return true;
  }

  /** Where each digit begins; false where all figures have the same. */
  private static boolean countIsWorthIt(long[] figures, int shift, int[] starts) {
    Arrays.fill(starts, 0);
    for (long figure : figures) {
      starts[(int) (figure >>> shift) & (RADIX - 1)]++;
    }
    int next = 0;
    for (int digit = 0; digit < RADIX; digit++) {
      int count = starts[digit];
      if (count == figures.length) {
        return false;
      }
      starts[digit] = next;
      next += count;
    }
    return true;
  }
}
