/** Runs, the files that are theirs, and the lease of the one that may write. */
@NullMarked
package org.tradebalance.store.run;

import org.jspecify.annotations.NullMarked;
