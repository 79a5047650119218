/**
 * Measurements of whole processes: extracts of any size made up, and the same balances computed in
 * other ways. Compiled in the profile {@code bench} alone; see {@code src/docs/performance.md}.
 */
@NullMarked
package org.tradebalance.bench;

import org.jspecify.annotations.NullMarked;
