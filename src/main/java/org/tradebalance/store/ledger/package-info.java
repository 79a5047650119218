/**
 * What became of each file and each of its rows: accounts, rejections, corrections, acceptances.
 */
@NullMarked
package org.tradebalance.store.ledger;

import org.jspecify.annotations.NullMarked;
