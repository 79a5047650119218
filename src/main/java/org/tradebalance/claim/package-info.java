/**
 * Published statements about trade and what the figures say of them. A statement is true where some
 * values within its rounding and within the rounding of the figures make it true; all arithmetic is
 * on exact decimals and ranges of them. Pure functions; uses {@code trade}, {@code balance} and
 * {@code metric}.
 */
@NullMarked
package org.tradebalance.claim;

import org.jspecify.annotations.NullMarked;
