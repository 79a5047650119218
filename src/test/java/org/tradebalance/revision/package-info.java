/** What releases change of the ones before, worked out by hand. */
@NullMarked
package org.tradebalance.revision;

import org.jspecify.annotations.NullMarked;
