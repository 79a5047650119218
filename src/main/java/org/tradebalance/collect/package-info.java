/**
 * Sources that fetch themselves: from an address to a whole, checked file in the input folder, with
 * its origin kept beside it. Pure where possible; whoever waits, asks the clock or picks a random
 * number is given how.
 */
@NullMarked
package org.tradebalance.collect;

import org.jspecify.annotations.NullMarked;
