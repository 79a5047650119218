/**
 * Finds the layout that fits a file, its tables and columns, and says why another one does not: the
 * differences. Uses what layouts say ({@code layout.definition}).
 */
@NullMarked
package org.tradebalance.layout.detection;

import org.jspecify.annotations.NullMarked;
