/** The collector against servers that behave as those of publishers do. */
@NullMarked
package org.tradebalance.collect;

import org.jspecify.annotations.NullMarked;
