package org.tradebalance.publish.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.DriverTable;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Period;

/** Which countries drive the change on the year before. */
record DriversSection(WorldSeries total, Period period, List<DriverTable.Row> rows) {

  private static final int SHOWN = 10;

  /** Null where no country has figures of two years. */
  static @Nullable DriversSection of(Brief brief) {
    WorldSeries total = brief.partners();
    Period period = brief.partnersPeriod();
    if (total == null || period == null) {
      return null;
    }
    List<DriverTable.Row> rows = DriverTable.of(brief.book(), total.world(), period, SHOWN).rows();
    return rows.isEmpty() ? null : new DriversSection(total, period, rows);
  }
}
