package org.tradebalance.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Usd;

/**
 * What a formula gives: a value, or why there is none. No result at all, null, is no row: something
 * that the formula needs is missing.
 *
 * @param value in the unit of the metric
 * @param state whether and how it holds
 */
record MetricResult(@Nullable BigDecimal value, MetricState state) {

  /** A number that holds. */
  static MetricResult of(BigDecimal value) {
    return new MetricResult(value, MetricState.OK);
  }

  /** A number of things, or of periods. */
  static MetricResult count(long count) {
    return of(BigDecimal.valueOf(count));
  }

  /** An amount; no row where there is none. */
  static @Nullable MetricResult amount(@Nullable Usd amount) {
    return amount == null ? null : of(amount.toBigDecimal());
  }

  /** What an amount exceeds an earlier one by; no row where either is missing. */
  static @Nullable MetricResult difference(@Nullable Usd from, @Nullable Usd to) {
    return from == null || to == null ? null : amount(to.minus(from));
  }

  /** The change of the size in percent of the earlier size; no row where either is missing. */
  static @Nullable MetricResult change(@Nullable Usd from, @Nullable Usd to) {
    return from == null || to == null ? null : Ratios.change(from, to);
  }

  /** A part in percent of a whole; no row where either is missing. */
  static @Nullable MetricResult share(@Nullable Usd part, @Nullable Usd whole) {
    return part == null || whole == null ? null : Ratios.share(part, whole);
  }

  /** An amount for each dollar of another; no row where either is missing. */
  static @Nullable MetricResult quotient(@Nullable Usd part, @Nullable Usd whole) {
    return part == null || whole == null ? null : Ratios.quotient(part, whole);
  }
}
