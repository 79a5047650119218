package org.tradebalance.normalise;

import java.math.BigDecimal;
import org.tradebalance.layout.RawCell;
import org.tradebalance.trade.ExchangeRate;

/**
 * A rate with how exactly its cell states it.
 *
 * @param rate the rate
 * @param decimals how many decimals it has: it may be larger or smaller by half a unit of the last
 */
record StatedRate(ExchangeRate rate, int decimals) {

  /** Two rounded rates of one digit may multiply to anything; further from 1 they contradict. */
  private static final BigDecimal FARTHEST = new BigDecimal("0.1");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A rate as a cell states it; a text shows zeros at its end, a number does not. */
  static StatedRate of(ExchangeRate rate, RawCell cell) {
    String text = cell.text().strip();
    int point = text.indexOf('.');
    boolean shown =
        cell.kind() == RawCell.Kind.TEXT
            && text.matches("\\d+(\\.\\d+)?")
            && new BigDecimal(text).compareTo(rate.value()) == 0;
    int decimals =
        shown ? (point < 0 ? 0 : text.length() - point - 1) : Math.max(0, rate.value().scale());
    return new StatedRate(rate, decimals);
  }

  private BigDecimal half() {
    return HALF.movePointLeft(decimals);
  }

  /** How many digits it has, from the first one on that is not zero. */
  int digits() {
    return rate.value().precision() - rate.value().scale() + decimals;
  }

  /** Whether the two are one rate in both directions, as far as their digits tell. */
  boolean isInverseOf(StatedRate other) {
    BigDecimal one = rate.value();
    BigDecimal two = other.rate.value();
    BigDecimal least = one.subtract(half()).multiply(two.subtract(other.half()));
    BigDecimal most = one.add(half()).multiply(two.add(other.half()));
    BigDecimal away = one.multiply(two).subtract(BigDecimal.ONE).abs();
    return least.compareTo(BigDecimal.ONE) <= 0
        && most.compareTo(BigDecimal.ONE) >= 0
        && away.compareTo(FARTHEST) <= 0;
  }

  /** How they contradict each other, for messages. */
  String contradiction(StatedRate other, String what) {
    return "of "
        + what
        + " the row says "
        + rate.value().toPlainString()
        + " and, the other way round, "
        + other.rate.value().toPlainString()
        + ", which multiply to "
        + rate.value().multiply(other.rate.value()).stripTrailingZeros().toPlainString()
        + " instead of 1; correct one of them, or leave one empty";
  }
}
