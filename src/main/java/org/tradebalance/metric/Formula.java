package org.tradebalance.metric;

import org.jspecify.annotations.Nullable;

/**
 * How a metric is computed, or the terms that explain it. The two are written apart on purpose:
 * what an explanation computes is compared with what was published.
 *
 * @param <P> what it is made of: a series in a period, or one flow of it
 * @param <R> what it gives
 */
@FunctionalInterface
interface Formula<P, R> {

  /** The result; null for none, because something that is needed is missing. */
  @Nullable R of(P place);

  /** For what is computed elsewhere, or is not made of amounts that stand in the files. */
  static <P, R> Formula<P, R> none() {
    return place -> null;
  }
}
