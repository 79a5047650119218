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
 * @param otherwise what the rows stand for in other months; null where they have no other meaning
 */
public record PartnerRow(
    String economy,
    String dataset,
    String product,
    Adjustment adjustment,
    Set<Flow> flows,
    @Nullable Period from,
    @Nullable Period to,
    @Nullable PartnerRow otherwise)
    implements Serializable {

  /** A partner that always means the same. */
  public PartnerRow(
      String economy,
      String dataset,
      String product,
      Adjustment adjustment,
      Set<Flow> flows,
      @Nullable Period from,
      @Nullable Period to) {
    this(economy, dataset, product, adjustment, flows, from, to, null);
  }

  /** The same for another economy in other months. */
  PartnerRow as(
      String other, @Nullable Period first, @Nullable Period last, @Nullable PartnerRow before) {
    return new PartnerRow(other, dataset, product, adjustment, flows, first, last, before);
  }

  /** What the rows stand for in a period; null where they can have no figure of this flow. */
  public @Nullable PartnerRow at(Flow flow, Period period) {
    if (covers(flow, period)) {
      return this;
    }
    return otherwise == null ? null : otherwise.at(flow, period);
  }

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
    String own = (from == null ? "start" : from) + " to " + (to == null ? "today" : to);
    return otherwise == null ? own : otherwise.validity() + " and " + own;
  }
}
