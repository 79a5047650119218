/**
 * What tests of the core start from: rows as a file would hold them, figures by hand, and seeded
 * random figures for the laws that hold for any of them.
 */
@NullMarked
package org.tradebalance.gen;

import org.jspecify.annotations.NullMarked;
