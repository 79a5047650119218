package org.tradebalance.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Usd;

/**
 * What one part contributes to the change of a total.
 *
 * @param part code of the partner, product or flow, or {@link Drivers#RESIDUAL}
 * @param amount the part's own change
 * @param points the same in percentage points of the earlier size of the total, four decimals; null
 *     where the total was zero
 */
public record Contribution(String part, Usd amount, @Nullable BigDecimal points) {}
