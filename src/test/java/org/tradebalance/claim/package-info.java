/**
 * Statements and their verdicts: by hand, as laws, and for the shipped and the publishers' files.
 */
@NullMarked
package org.tradebalance.claim;

import org.jspecify.annotations.NullMarked;
