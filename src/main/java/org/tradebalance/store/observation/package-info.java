/** Figures with the vintages that state, revise and delete them, and rates of exchange. */
@NullMarked
package org.tradebalance.store.observation;

import org.jspecify.annotations.NullMarked;
