package org.tradebalance.plausibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/** Exact arithmetic on amounts that says null where the result leaves the range. */
final class Amounts {

  private Amounts() {}

  /** The amount of a figure that has one. */
  static Usd of(Observation figure) {
    Usd amount = figure.figure().amount();
    if (amount == null) {
      throw new IllegalArgumentException("no amount: " + figure);
    }
    return amount;
  }

  /** Their sum. */
  static @Nullable Usd sum(List<Usd> amounts) {
    try {
      return amounts.stream().reduce(Usd.ZERO, Usd::plus);
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** An amount times a power of ten; null also where nothing is left of it. */
  static @Nullable Usd times(Usd amount, int power) {
    long factor = 1;
    for (int step = 0; step < Math.abs(power); step++) {
      factor *= 10;
    }
    if (power < 0) {
      long less = amount.thousandths() / factor;
      return less == 0 ? null : new Usd(less);
    }
    long most = Long.MAX_VALUE / factor;
    return amount.thousandths() > most || amount.thousandths() < -most
        ? null
        : new Usd(amount.thousandths() * factor);
  }
}
