package org.tradebalance.balance;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.tradebalance.trade.ObservationBits;

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

  /** How many there are. */
  public int size() {
    return figures.length;
  }

  /** Sums in order, one after the other. */
  public SumSource source() {
    return new SumSource() {

      private int at;

      @Override
      public long figure() {
        return at == figures.length ? END : figures[at];
      }

      @Override
      public long amount() {
        return amounts[at];
      }

      @Override
      public void next() {
        at++;
      }
    };
  }

  /** The same sums about something else. */
  public Sums about(LongUnaryOperator other) {
    long[] others = new long[figures.length];
    for (int at = 0; at < others.length; at++) {
      others[at] = other.applyAsLong(figures[at]);
    }
    return new Sums(others, amounts);
  }

  /**
   * The same in the order of the figures, those about the same as one sum.
   *
   * @throws ArithmeticException where a sum leaves 64 bits
   */
  public Sums summed() {
    Sums sorted = sorted();
    long[] figure = new long[size()];
    long[] amount = new long[size()];
    int count = 0;
    for (int at = 0; at < size(); at++) {
      if (count > 0 && figure[count - 1] == sorted.figures[at]) {
        amount[count - 1] = Math.addExact(amount[count - 1], sorted.amounts[at]);
      } else {
        figure[count] = sorted.figures[at];
        amount[count++] = sorted.amounts[at];
      }
    }
    return count == size()
        ? sorted
        : new Sums(Arrays.copyOf(figure, count), Arrays.copyOf(amount, count));
  }

  /**
   * Sums in order as the partners would report them, in order. Under each new reporter they stay in
   * the order they had, so that one pass is enough where all are of the same flow.
   */
  public Sums mirrored() {
    Sums mirrored = about(ObservationBits::mirrored);
    int[] starts = new int[ObservationBits.ECONOMIES + 1];
    for (long figure : mirrored.figures) {
      starts[ObservationBits.reporter(figure) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    long[] figure = new long[size()];
    long[] amount = new long[size()];
    for (int at = 0; at < size(); at++) {
      int place = starts[ObservationBits.reporter(mirrored.figures[at])]++;
      figure[place] = mirrored.figures[at];
      amount[place] = amounts[at];
    }
    return new Sums(figure, amount).sorted();
  }

  /**
   * The same in the order of the figures: a radix sort from the lowest digit up, where bits that
   * all figures share belong to no digit. Figures in order already are left as they are.
   */
  public Sums sorted() {
    if (isSorted()) {
      return this;
    }
    long[] from = figures.clone();
    long[] fromAmounts = amounts.clone();
    long[] to = new long[size()];
    long[] toAmounts = new long[size()];
    long left = varying();
    while (left != 0) {
      int shift = Math.min(Long.numberOfTrailingZeros(left), Long.SIZE - BITS);
      int[] starts = starts(from, shift);
      for (int at = 0; at < from.length; at++) {
        int place = starts[(int) (from[at] >>> shift) & (RADIX - 1)]++;
        to[place] = from[at];
        toAmounts[place] = fromAmounts[at];
      }
      long[] swap = from;
      from = to;
      to = swap;
      swap = fromAmounts;
      fromAmounts = toAmounts;
      toAmounts = swap;
      left &= -1L << shift & ~((RADIX - 1L) << shift);
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

  /** The bits in which figures differ. */
  private long varying() {
    long varying = 0;
    for (long figure : figures) {
      varying |= figure ^ figures[0];
    }
    return varying;
  }

  /** Where each digit begins. */
  private static int[] starts(long[] figures, int shift) {
    int[] starts = new int[RADIX];
    for (long figure : figures) {
      starts[(int) (figure >>> shift) & (RADIX - 1)]++;
    }
    int next = 0;
    for (int digit = 0; digit < RADIX; digit++) {
      int count = starts[digit];
      starts[digit] = next;
      next += count;
    }
    return starts;
  }
}
