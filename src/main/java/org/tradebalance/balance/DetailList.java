package org.tradebalance.balance;

import java.util.Arrays;
import org.tradebalance.trade.ObservationBits;

/** Balances by product in memory, in order: three numbers for each. */
public final class DetailList implements DetailSink {

  /** Numbers of a balance. */
  public static final int WIDTH = 3;

  private static final int STATES = 7;

  private long[] numbers = new long[WIDTH << 8];
  private int size;

  @Override
  public void balance(
      long seriesPeriod, int exportsState, long exports, int importsState, long imports) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = seriesPeriod | (long) exportsState << 3 | importsState;
    numbers[size++] = exports;
    numbers[size++] = imports;
  }

  /** Hands the balances on. */
  public void into(DetailSink sink) {
    for (int at = 0; at < size; at += WIDTH) {
      sink.balance(
          seriesPeriod(at), exportsState(at), numbers[at + 1], importsState(at), numbers[at + 2]);
    }
  }

  /**
   * How many numbers there are: series and period with both states, the exports, the imports of
   * each.
   */
  public int size() {
    return size;
  }

  /** The numbers; only the first {@link #size()} count. */
  public long[] numbers() {
    return numbers;
  }

  /** These balances where newer ones say nothing about the same flow. */
  DetailList under(DetailList newer) {
    if (size == 0) {
      return newer;
    }
    DetailList merged = new DetailList();
    int at = 0;
    int next = 0;
    while (at < size || next < newer.size) {
      if (next == newer.size || (at < size && seriesPeriod(at) < newer.seriesPeriod(next))) {
        merged.add(this, at);
        at += WIDTH;
      } else if (at == size || newer.seriesPeriod(next) < seriesPeriod(at)) {
        merged.add(newer, next);
        next += WIDTH;
      } else {
        DetailList exports = newer.exportsState(next) == ABSENT ? this : newer;
        DetailList imports = newer.importsState(next) == ABSENT ? this : newer;
        int sold = exports == this ? at : next;
        int bought = imports == this ? at : next;
        merged.balance(
            seriesPeriod(at),
            exports.exportsState(sold),
            exports.numbers[sold + 1],
            imports.importsState(bought),
            imports.numbers[bought + 2]);
        at += WIDTH;
        next += WIDTH;
      }
    }
    return merged;
  }

  private void add(DetailList of, int at) {
    balance(
        of.seriesPeriod(at),
        of.exportsState(at),
        of.numbers[at + 1],
        of.importsState(at),
        of.numbers[at + 2]);
  }

  private long seriesPeriod(int at) {
    return ObservationBits.seriesPeriod(numbers[at]);
  }

  private int exportsState(int at) {
    return (int) numbers[at] >>> 3 & STATES;
  }

  private int importsState(int at) {
    return (int) numbers[at] & STATES;
  }
}
