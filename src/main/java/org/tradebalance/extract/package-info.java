/**
 * From bytes to rows: what kind a file really is, whether it is safe to open, which layout fits it,
 * and its rows with their places. Sub-packages by format. Uses {@code layout} and {@code quality}.
 */
@NullMarked
package org.tradebalance.extract;

import org.jspecify.annotations.NullMarked;
