/**
 * Cases small enough to be computed by hand, in {@code src/test/resources/cases}: what they show,
 * the rows of an extract, and rows of the outputs that must or must not be there.
 */
package org.tradebalance.golden;
