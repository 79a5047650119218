package org.tradebalance.balance;

import java.util.Arrays;

/**
 * Exact sums by figure, one after the other as they come. Neighbours about the same, as sorted
 * files have them, are one sum at once; what else is about the same becomes one when the sums are
 * put in order, which costs less than to look for each figure among all others.
 */
public final class SumLog {

  private static final int LEAST = 1 << 6;
  private static final int MOST = 1 << 26;

  private final int most;
  private long[] figures = new long[LEAST];
  private long[] amounts = new long[LEAST];
  private int size;
  private long lastFigure = -1;
  private long pending;

  /**
   * An empty log.
   *
   * @param bytes how much memory it may take, sorting of its sums not included
   */
  public SumLog(long bytes) {
    this.most = (int) Math.max(LEAST, Math.min(MOST, bytes / (2 * Long.BYTES)));
  }

  /**
   * Adds an amount to the sum of a figure.
   *
   * @param figure not negative
   * @throws ArithmeticException where the sum leaves 64 bits
   */
  public void add(long figure, long amount) {
    if (figure == lastFigure) {
      pending = Math.addExact(pending, amount);
      return;
    }
    settle();
    lastFigure = figure;
    pending = amount;
  }

  /** Whether the sums should be taken out before more are added. */
  public boolean isFull() {
    return size >= most;
  }

  /** Takes all sums out as they came; the log is empty then. */
  public Sums drain() {
    settle();
    lastFigure = -1;
    Sums sums = new Sums(Arrays.copyOf(figures, size), Arrays.copyOf(amounts, size));
    size = 0;
    return sums;
  }

  private void settle() {
    if (lastFigure < 0) {
      return;
    }
    if (size == figures.length) {
      figures = Arrays.copyOf(figures, 2 * size);
      amounts = Arrays.copyOf(amounts, 2 * size);
    }
    figures[size] = lastFigure;
    amounts[size++] = pending;
  }
}
