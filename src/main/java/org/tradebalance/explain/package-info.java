/**
 * How published figures come about: from figures that files state, by named operations that anybody
 * can repeat. Pure functions; uses {@code trade}, {@code quality}, {@code balance} and {@code
 * metric}.
 */
@NullMarked
package org.tradebalance.explain;

import org.jspecify.annotations.NullMarked;
