package org.tradebalance.metric;

import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/** The countries that make up the world: how many of which sign, how concentrated. */
final class Countries {

  /** The smallest size that there is: every balance other than zero counts. */
  private static final Usd ANY = new Usd(1);

  private Countries() {}

  static void of(Line line, CrossSections sections) {
    // Of lines that we adjust there are only the largest: no cross-section of countries.
    if (!line.isWorld() || line.series().adjustment() == Adjustment.SA_X13) {
      return;
    }
    CrossSection countries = sections.at(line.series(), line.period());
    if (!countries.known()) {
      return;
    }
    line.count(Metric.PARTNER_SURPLUS_COUNT, countries.count(1, ANY));
    line.count(Metric.PARTNER_DEFICIT_COUNT, countries.count(-1, ANY));
    line.count(Metric.PARTNER_BALANCED_COUNT, countries.count(0, ANY));
    Usd half = Scope.HALF_QUOTED_UNIT;
    line.count(Metric.PARTNER_SURPLUS_COUNT_ROUNDED, countries.count(1, half));
    line.count(Metric.PARTNER_DEFICIT_COUNT_ROUNDED, countries.count(-1, half));
    line.count(Metric.PARTNER_BALANCED_COUNT_ROUNDED, countries.count(0, half));
    line.ratio(Metric.EXPORTS_HHI, countries.concentration(Flow.EXPORT));
    line.ratio(Metric.IMPORTS_HHI, countries.concentration(Flow.IMPORT));
    line.ratio(Metric.EXPORTS_LARGEST_4_PCT, countries.largest(Flow.EXPORT));
    line.ratio(Metric.IMPORTS_LARGEST_4_PCT, countries.largest(Flow.IMPORT));
    line.ratio(Metric.DEFICIT_LARGEST_4_PCT, countries.largest(-1));
  }
}
