/**
 * Takes very large extracts: cuts them into splits, sums the figures of each split into sorted
 * files, finds the rows that stand twice, and merges the sums into the details that are published
 * and the totals that are stored. What a row means is decided in {@code normalise}, what sums mean
 * in {@code balance}; here are the files, whose formats nobody else reads.
 */
@NullMarked
package org.tradebalance.bulk;

import org.jspecify.annotations.NullMarked;
