package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.List;
import org.tradebalance.claim.Answer.Value;

/**
 * Places in an order of amounts, the largest first; amounts that rounding may swap share places.
 */
final class Places {

  private Places() {}

  /** The place of an amount among others; it need not be left out of them. */
  static Value of(Value own, List<Value> all) {
    long point = 1;
    long surelyBefore = 1;
    long perhapsBefore = 1;
    for (Value other : all) {
      if (other.point().compareTo(own.point()) > 0) {
        point++;
      }
      if (other.range().above(own.range())) {
        surelyBefore++;
      }
      if (!other.equals(own) && other.range().high().compareTo(own.range().low()) > 0) {
        perhapsBefore++;
      }
    }
    return new Value(
        BigDecimal.valueOf(point),
        new Range(BigDecimal.valueOf(surelyBefore), BigDecimal.valueOf(perhapsBefore)));
  }

  /** How many amounts are above zero and not below a threshold, in dollars. */
  static Value count(List<Value> all, BigDecimal threshold) {
    long point = 0;
    long surely = 0;
    long perhaps = 0;
    for (Value value : all) {
      point += counts(value.point(), threshold);
      surely += counts(value.range().low(), threshold);
      perhaps += counts(value.range().high(), threshold);
    }
    return new Value(
        BigDecimal.valueOf(point),
        new Range(BigDecimal.valueOf(surely), BigDecimal.valueOf(perhaps)));
  }

  private static int counts(BigDecimal amount, BigDecimal threshold) {
    return amount.signum() > 0 && amount.compareTo(threshold) >= 0 ? 1 : 0;
  }
}
