package org.tradebalance.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/**
 * What one release of one line answers to a statement.
 *
 * @param claim the statement
 * @param series the series
 * @param dataset its dataset
 * @param vintage the release; null where none is known
 * @param answer the answer, in the unit of the statement
 */
record ClaimReading(
    Claim claim, SeriesKey series, Dataset dataset, @Nullable Vintage vintage, Answer answer) {

  boolean agrees() {
    return answer instanceof Value value && value.range().meets(claim.stated());
  }

  boolean hasValue() {
    return answer instanceof Value;
  }

  /** The value. */
  Value value() {
    if (answer instanceof Value value) {
      return value;
    }
    throw new IllegalStateException(claim.id() + " has no value in " + dataset.id());
  }

  /** How far the value is from what the statement allows. */
  BigDecimal distance() {
    return value().range().distance(claim.stated());
  }

  /**
   * What the series measures, whoever publishes it: of two releases of the same concept the newer
   * one counts. In the balance of payments the valuation is a matter of the basis.
   */
  String concept() {
    String valuation = dataset.basis() == Basis.BOP ? "" : dataset.valuation();
    return dataset.basis().code() + ' ' + series.adjustment().code() + ' ' + valuation;
  }

  /** Whether another release of the same concept is newer. */
  boolean isOlderThan(ClaimReading other) {
    Vintage newer = other.vintage;
    return vintage != null
        && newer != null
        && other.concept().equals(concept())
        && vintage.compareTo(newer) < 0;
  }
}
