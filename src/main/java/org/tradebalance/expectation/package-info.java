/**
 * What an operator expects of each dataset, and what is unusual in the light of the runs before.
 * Pure: the date of the run comes from outside.
 */
@NullMarked
package org.tradebalance.expectation;

import org.jspecify.annotations.NullMarked;
