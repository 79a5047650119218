/**
 * From rows to figures: periods, codes, units, signs, duplicates. A row is accepted whole or
 * rejected whole. Pure functions over the rows of a split; partial results merge in any order. Uses
 * {@code trade}, {@code quality} and {@code layout}.
 */
@NullMarked
package org.tradebalance.normalise;

import org.jspecify.annotations.NullMarked;
