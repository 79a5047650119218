package org.tradebalance.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.claim.Answer.Value;

/** How an amount changed between two periods, seen through the rounding of both. */
final class Change {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;

  private Change() {}

  /** The later less the earlier amount. */
  static Value of(Value from, Value to) {
    return new Value(to.point().subtract(from.point()), to.range().minus(from.range()));
  }

  /** The change of the size of an amount in percent of its earlier size. */
  static Answer percent(Value from, Value to) {
    if (spansZero(from.range()) || from.range().low().signum() != to.range().low().signum()) {
      return new Missing("a percent change from nothing or through zero means nothing");
    }
    BigDecimal point =
        to.point()
            .abs()
            .subtract(from.point().abs())
            .multiply(HUNDRED)
            .divide(from.point().abs(), DECIMALS, RoundingMode.HALF_UP);
    return new Value(point, percent(from.range(), to.range()));
  }

  /** The change in percent, where the earlier amount is surely not zero. */
  static Range percent(Range from, Range to) {
    return to.dividedBy(from).times(HUNDRED).minus(Range.exactly(HUNDRED));
  }

  /** The direction of a change. */
  static Value sign(Value from, Value to) {
    return sign(of(from, to));
  }

  /** The sign of an amount: 1, 0 or -1. */
  static Value sign(Value value) {
    return new Value(BigDecimal.valueOf(value.point().signum()), value.range().signs());
  }

  static boolean spansZero(Range range) {
    return range.low().signum() * range.high().signum() <= 0;
  }

  /** A part in percent of a whole. */
  static Answer share(Value part, Value whole) {
    if (spansZero(whole.range())) {
      return new Missing("a share of nothing means nothing");
    }
    return new Value(
        part.point().multiply(HUNDRED).divide(whole.point(), DECIMALS, RoundingMode.HALF_UP),
        part.range().dividedBy(whole.range()).times(HUNDRED));
  }
}
