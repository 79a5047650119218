/**
 * From figures to balances: months, quarters and years, the gap between world and partners, and the
 * control totals that prove them. Pure functions; uses {@code trade} and {@code quality}.
 */
@NullMarked
package org.tradebalance.balance;

import org.jspecify.annotations.NullMarked;
