/**
 * Hashes of files: what makes an input new or known, and what a manifest vouches for. May use
 * nothing else of the program.
 */
@NullMarked
package org.tradebalance.digest;

import org.jspecify.annotations.NullMarked;
