/**
 * Whether scale, signs and periods of a file fit what is known otherwise: its own totals, and the
 * release before. Where they do not, says which other reading would. Pure functions; uses {@code
 * trade} and {@code quality}.
 */
@NullMarked
package org.tradebalance.plausibility;

import org.jspecify.annotations.NullMarked;
