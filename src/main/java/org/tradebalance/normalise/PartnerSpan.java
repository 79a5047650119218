package org.tradebalance.normalise;

import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/**
 * Which figures there can be with a partner, as numbers, since every row asks.
 *
 * @param exports whether it has exports
 * @param imports whether it has imports
 * @param first the month in which a period has to end at the earliest
 * @param last the month in which a period has to begin at the latest
 */
record PartnerSpan(boolean exports, boolean imports, int first, int last) {

  /** Any figure, as with whoever is no partner. */
  static final PartnerSpan EVERY =
      new PartnerSpan(true, true, Integer.MIN_VALUE, Integer.MAX_VALUE);

  static PartnerSpan of(@Nullable PartnerRow partner) {
    if (partner == null) {
      return EVERY;
    }
    Period from = partner.from();
    Period to = partner.to();
    return new PartnerSpan(
        partner.flows().contains(Flow.EXPORT),
        partner.flows().contains(Flow.IMPORT),
        from == null ? Integer.MIN_VALUE : from.endMonth(),
        to == null ? Integer.MAX_VALUE : to.endMonth());
  }

  /** Whether it has exports (0) or imports (1). */
  boolean has(int flow) {
    return flow == 0 ? exports : imports;
  }

  /** Whether a period lies in the time of the partner, at least in part. */
  boolean isIn(int startMonth, int endMonth) {
    return endMonth >= first && startMonth <= last;
  }
}
