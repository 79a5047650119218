package org.tradebalance.balance;

import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.ObservationStatus;

/**
 * Makes balances by product of sums in order. Where a figure was published for the product itself,
 * that is the figure; otherwise it is the sum of the nearest level below that was published, never
 * of two levels. A sum of which one part has no amount is missing.
 */
public final class DetailFigures {

  private static final int NONE = -1;
  private static final int MISSING = ObservationBits.state(ObservationStatus.MISSING);

  private final SumSource source;
  private final Side exports = new Side();
  private final Side imports = new Side();

  public DetailFigures(SumSource source) {
    this.source = source;
  }

  /** Hands all balances over. */
  public void into(DetailSink sink) {
    while (source.figure() != SumSource.END) {
      long seriesPeriod = ObservationBits.seriesPeriod(source.figure());
      exports.clear();
      imports.clear();
      while (source.figure() != SumSource.END
          && ObservationBits.seriesPeriod(source.figure()) == seriesPeriod) {
        Side side = ObservationBits.flow(source.figure()) == 0 ? exports : imports;
        side.add(source.figure(), source.amount());
        source.next();
      }
      sink.balance(
          seriesPeriod, exports.state(), exports.amount(), imports.state(), imports.amount());
    }
  }

  /** What is known of one flow. */
  private static final class Side {

    private int depth;
    private boolean hasAmount;
    private long sum;
    private long without;
    private int state;

    void clear() {
      depth = NONE;
      hasAmount = false;
      sum = 0;
      without = 0;
      state = DetailSink.ABSENT;
    }

    void add(long figure, long amount) {
      // Figures come with the least depth first; deeper ones are parts of what is known.
      if (depth == NONE) {
        depth = ObservationBits.depth(figure);
      }
      if (depth != ObservationBits.depth(figure)) {
        return;
      }
      if (ObservationBits.state(figure) == ObservationBits.AMOUNT) {
        hasAmount = true;
        sum = amount;
      } else {
        without += amount;
        state = ObservationBits.state(figure);
      }
    }

    int state() {
      if (without > 0) {
        return hasAmount || without > 1 ? MISSING : state;
      }
      if (!hasAmount) {
        return DetailSink.ABSENT;
      }
      return ObservationBits.stateOfSum(sum);
    }

    long amount() {
      return without > 0 ? 0 : sum;
    }
  }
}
