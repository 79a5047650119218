/**
 * What can be wrong with an extract and how it is proved that nothing was lost: issues with stable
 * codes and places, control totals, and the ledger that must balance. Uses {@code trade} only.
 */
@NullMarked
package org.tradebalance.quality;

import org.jspecify.annotations.NullMarked;
