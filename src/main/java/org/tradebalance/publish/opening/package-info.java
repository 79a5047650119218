/**
 * The sentences that page and workbook open with, made from balances and metrics. Pure: no files,
 * no clock.
 */
@NullMarked
package org.tradebalance.publish.opening;

import org.jspecify.annotations.NullMarked;
