package org.tradebalance.balance;

import java.util.Arrays;

/**
 * Exact sums by figure, in one array of numbers: a table with open addressing, figure beside sum.
 * Runs of the same figure, as sorted files have them, do not touch the table.
 */
public final class SumTable {

  private static final int START = 1 << 6;

  private final int most;
  private long[] slots;
  private int size;
  private long lastFigure = -1;
  private long pending;

  /**
   * An empty table.
   *
   * @param bytes how much memory it may take, sorting of its sums not included
   */
  public SumTable(long bytes) {
    int capacity = START;
    while (capacity < 1 << 27 && capacity * 2L * 2 * Long.BYTES <= bytes) {
      capacity *= 2;
    }
    this.most = capacity;
    this.slots = new long[2 * START];
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
    return size >= most - most / 4;
  }

  /** Number of figures, but for the last run of the same one. */
  public int size() {
    return size;
  }

  /** Takes all sums out, in no order; the table is empty then. */
  public Sums drain() {
    settle();
    lastFigure = -1;
    pending = 0;
    long[] figures = new long[size];
    long[] sums = new long[size];
    int next = 0;
    for (int at = 0; at < slots.length; at += 2) {
      if (slots[at] != 0) {
        figures[next] = slots[at] - 1;
        sums[next++] = slots[at + 1];
      }
    }
    Arrays.fill(slots, 0);
    size = 0;
    return new Sums(figures, sums);
  }

  private void settle() {
    if (lastFigure < 0) {
      return;
    }
    int mask = slots.length - 1;
    int at = slot(lastFigure, mask);
    long wanted = lastFigure + 1; // 0 is an empty slot
    while (slots[at] != wanted) {
      if (slots[at] == 0) {
        slots[at] = wanted;
        slots[at + 1] = pending;
        if (++size > slots.length / 2 - slots.length / 8 && slots.length < 2 * most) {
          grow();
        }
        return;
      }
      at = (at + 2) & mask;
    }
    slots[at + 1] = Math.addExact(slots[at + 1], pending);
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    int mask = slots.length - 1;
    for (int from = 0; from < old.length; from += 2) {
      if (old[from] != 0) {
        int at = slot(old[from] - 1, mask);
        while (slots[at] != 0) {
          at = (at + 2) & mask;
        }
        slots[at] = old[from];
        slots[at + 1] = old[from + 1];
      }
    }
  }

  private static int slot(long figure, int mask) {
    return (((int) ((figure * 0x9E3779B97F4A7C15L) >>> 33)) << 1) & mask;
  }
}
