package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * What the rows under one partner code of a publisher stand for.
 *
 * @param economy code of the economy
 * @param dataset id of the dataset that the row belongs to
 * @param product product code, {@code TOTAL} for all products
 * @param adjustment seasonally adjusted or not
 * @param flows the flows that the row has; others are structural zeros
 * @param from first month with figures; null where open
 * @param to last month with figures; null where open
 */
public record PartnerRow(
    String economy,
    String dataset,
    String product,
    Adjustment adjustment,
    Set<Flow> flows,
    @Nullable Period from,
    @Nullable Period to)
    implements Serializable {

  /** Whether the publisher can have a figure of this flow for the period. */
  public boolean covers(Flow flow, Period period) {
    return (flow == Flow.BALANCE || flows.contains(flow))
        && (from == null || period.endMonth() >= from.endMonth())
        && (to == null || period.startMonth() <= to.endMonth());
  }

  /** What it says about a figure, as far as it is not what the layout says of every figure. */
  public Meaning says(SeriesKey defaults) {
    return new Meaning(
        dataset.equals(defaults.dataset()) ? null : dataset,
        null,
        economy,
        null,
        product.equals(defaults.product()) ? null : product,
        adjustment == defaults.adjustment() ? null : adjustment,
        null,
        null,
        null,
        null,
        null);
  }

  /** The validity as text: {@code 1994-01 to 2020-06}. */
  public String validity() {
    return (from == null ? "start" : from) + " to " + (to == null ? "today" : to);
  }
}
