package org.tradebalance.balance;

import java.util.List;

/**
 * Merges sources into one; sums of the same figure become one sum. Addition is exact, so neither
 * the number nor the order of the sources makes a difference. The sources stand in a heap, the one
 * with the least figure on top.
 */
public final class SumMerge implements SumSource {

  private final SumSource[] heap;
  private final long[] figures;
  private int size;
  private long figure;
  private long amount;

  public SumMerge(List<? extends SumSource> sources) {
    heap = new SumSource[sources.size()];
    figures = new long[sources.size()];
    for (SumSource source : sources) {
      if (source.figure() != END) {
        heap[size++] = source;
      }
    }
    for (int at = 0; at < size; at++) {
      figures[at] = heap[at].figure();
    }
    for (int at = size / 2 - 1; at >= 0; at--) {
      sink(at);
    }
    next();
  }

  @Override
  public long figure() {
    return figure;
  }

  @Override
  public long amount() {
    return amount;
  }

  /**
   * Goes on.
   *
   * @throws ArithmeticException where a sum leaves 64 bits
   */
  @Override
  public void next() {
    if (size == 0) {
      figure = END;
      return;
    }
    figure = figures[0];
    amount = take();
    while (size > 0 && figures[0] == figure) {
      amount = Math.addExact(amount, take());
    }
  }

  private long take() {
    SumSource top = heap[0];
    long taken = top.amount();
    top.next();
    if (top.figure() == END) {
      size--;
      heap[0] = heap[size];
      figures[0] = figures[size];
    } else {
      figures[0] = top.figure();
    }
    sink(0);
    return taken;
  }

  private void sink(int from) {
    int at = from;
    while (2 * at + 1 < size) {
      int least = 2 * at + 1;
      if (least + 1 < size && figures[least + 1] < figures[least]) {
        least++;
      }
      if (figures[at] <= figures[least]) {
        return;
      }
      SumSource source = heap[at];
      heap[at] = heap[least];
      heap[least] = source;
      long swap = figures[at];
      figures[at] = figures[least];
      figures[least] = swap;
      at = least;
    }
  }
}
