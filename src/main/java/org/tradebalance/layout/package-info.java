/**
 * Rows, cells and labels of an extract, whatever its publisher: what {@code layout.definition},
 * {@code layout.detection} and {@code layout.proposal} share. Uses {@code trade} and {@code
 * quality}.
 */
@NullMarked
package org.tradebalance.layout;

import org.jspecify.annotations.NullMarked;
