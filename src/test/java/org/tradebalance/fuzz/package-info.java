/** Readers and any bytes at all: each file is read, or refused with a cause, and nothing else. */
@NullMarked
package org.tradebalance.fuzz;

import org.jspecify.annotations.NullMarked;
