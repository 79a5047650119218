/**
 * The metrics that analysts publish, each one object: what it is, what it depends on, how it is
 * computed from balances, and the terms that explain a value. They stand by subject in the classes
 * named {@code *Metrics}; {@link org.tradebalance.metric.MetricCatalogue} gives their order. Pure
 * functions; uses {@code trade}, {@code balance} and {@code explain}.
 */
@NullMarked
package org.tradebalance.metric;

import org.jspecify.annotations.NullMarked;
