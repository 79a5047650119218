package org.tradebalance.normalise;

import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Where a row can have figures; elsewhere a zero only fills its cell.
 *
 * @param code the partner as the file writes it
 * @param partner what is known of it; null where every figure is possible
 */
record Validity(String code, @Nullable PartnerRow partner) {

  static Validity of(String code, @Nullable PartnerRow partner) {
    return new Validity(code, partner);
  }

  boolean applies(Flow flow, Period period) {
    return partner == null || partner.at(flow, period) != null;
  }

  /** The line of a figure, where the name of its partner meant somebody else in its time. */
  SeriesKey inItsTime(SeriesKey series, Flow flow, Period period) {
    if (partner == null || partner.otherwise() == null) {
      return series;
    }
    PartnerRow meant = partner.at(flow, period);
    return meant == null ? series : series.withPartner(meant.economy());
  }

  String subject() {
    return "partner " + code;
  }

  String explanation() {
    if (partner == null) {
      return "";
    }
    return partner.flows().size() == 1
        ? partner.validity() + ", " + partner.flows().iterator().next().code() + "s only"
        : partner.validity();
  }
}
