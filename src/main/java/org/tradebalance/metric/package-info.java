/**
 * The metrics that analysts publish, each defined once in the catalogue and computed from balances:
 * changes, shares, windows, counts, rankings. Pure functions; uses {@code trade} and {@code
 * balance}.
 */
@NullMarked
package org.tradebalance.metric;

import org.jspecify.annotations.NullMarked;
