package org.tradebalance.quality;

import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * Two ways to the same figure, compared.
 *
 * @param rule what is compared, for example {@code months_sum_to_year:import:CHN}
 * @param dataset the dataset it holds within
 * @param reporter the reporter it holds within
 * @param period the period
 * @param expected the figure as the publisher prints it
 * @param actual the same figure from its parts
 * @param tolerance the largest difference that rounding or a stated cause explains
 * @param accepted why a larger difference is known to be right; empty where it is not
 */
public record ControlTotal(
    String rule,
    String dataset,
    String reporter,
    Period period,
    Usd expected,
    Usd actual,
    Usd tolerance,
    String accepted) {

  /** A control whose difference nobody has explained. */
  public ControlTotal(
      String rule,
      String dataset,
      String reporter,
      Period period,
      Usd expected,
      Usd actual,
      Usd tolerance) {
    this(rule, dataset, reporter, period, expected, actual, tolerance, "");
  }

  /** The same control with a reason for its difference. */
  public ControlTotal accepted(String because) {
    return new ControlTotal(rule, dataset, reporter, period, expected, actual, tolerance, because);
  }

  /** Actual less expected. */
  public Usd difference() {
    return actual.minus(expected);
  }

  public Verdict verdict() {
    Usd size = difference().abs();
    if (size.signum() == 0) {
      return Verdict.EXACT;
    }
    if (size.compareTo(tolerance) <= 0) {
      return Verdict.WITHIN_TOLERANCE;
    }
    return accepted.isEmpty() ? Verdict.EXCEEDED : Verdict.ACCEPTED;
  }
}
