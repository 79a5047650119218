/** The design's table of packages as tests. */
@NullMarked
package org.tradebalance.architecture;

import org.jspecify.annotations.NullMarked;
