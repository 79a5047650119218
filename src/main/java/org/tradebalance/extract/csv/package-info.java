/** Reads CSV. The only package that parses it, beside reference data in {@code config}. */
@NullMarked
package org.tradebalance.extract.csv;

import org.jspecify.annotations.NullMarked;
