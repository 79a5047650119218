/**
 * Seasonal adjustment of unadjusted monthly series by X-13 of JDemetra+. The only place that
 * computes with binary fractions; what leaves it is rounded. Pure but for its threads; uses {@code
 * trade}, {@code balance} and {@code metric}.
 */
@NullMarked
package org.tradebalance.seasonal;

import org.jspecify.annotations.NullMarked;
