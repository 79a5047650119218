package org.tradebalance.publish.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.Contribution;
import org.tradebalance.metric.ShareShift;
import org.tradebalance.publish.DriverTable;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Which partners moved exports, imports and balance of the latest complete year and of the latest
 * month against the year before.
 */
final class DriversSheet {

  static final String NAME = "Drivers";

  private static final int SHOWN = 20;
  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 13;
  private static final List<Flow> FLOWS = List.of(Flow.EXPORT, Flow.IMPORT, Flow.BALANCE);
  private static final List<Flow> SIDES = List.of(Flow.EXPORT, Flow.IMPORT);

  private DriversSheet() {}

  static void fill(Page page, Summary summary) {
    page.widths(48, 10, 10, 44, 14, 14, 14, 13, 13, 13, 13, 13, 10);
    page.title("Drivers: what partners contribute to the change on the year before");
    page.newRow()
        .text(
            "Millions of US dollars, and percentage points of the earlier size of the world's"
                + " figure. A change of the balance above zero is one towards a surplus. The "
                + SHOWN
                + " largest movers of the balance; the rows of a period add up to the world.",
            page.styles().note);
    page.newRow()
        .height(64)
        .headers("Statistics", "Period", "Against", "Partner")
        .numberHeaders(
            "Change of exports, USD million",
            "Change of imports, USD million",
            "Change of balance, USD million",
            "Contribution to exports, points",
            "Contribution to imports, points",
            "Contribution to balance, points",
            "Shift of share in exports, points",
            "Shift of share in imports, points",
            "Share of imports, %");
    for (WorldSeries total : summary.totals()) {
      Stream.of(total.year(), total.month())
          .filter(Objects::nonNull)
          .forEach(period -> rows(page, summary.publication().book(), total, period));
    }
    Paper.filter(page, HEADER_ROW, Math.max(page.rowIndex(), HEADER_ROW + 1), COLUMNS);
    Paper.freeze(page, HEADER_ROW, 0);
    summary.notes(page);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
  }

  private static void rows(Page page, BalanceBook book, WorldSeries total, Period period) {
    Map<Flow, Map<String, ShareShift>> shifts = new HashMap<>();
    for (Flow side : SIDES) {
      Map<String, ShareShift> byPartner = new HashMap<>();
      ShareShift.of(book, total.world(), side, period.yearBefore(), period)
          .forEach(shift -> byPartner.put(shift.partner(), shift));
      shifts.put(side, byPartner);
    }
    for (DriverTable.Row row : DriverTable.of(book, total.world(), period, SHOWN).rows()) {
      page.newRow()
          .text(total.label())
          .text(period.toString())
          .text(period.yearBefore().toString())
          .text(row.name());
      for (Flow flow : FLOWS) {
        Contribution part = row.contributions().get(flow);
        page.millions(part == null ? null : part.amount());
      }
      for (Flow flow : FLOWS) {
        Contribution part = row.contributions().get(flow);
        page.percent(part == null ? null : part.points());
      }
      for (Flow side : SIDES) {
        ShareShift shift = shift(shifts, side, row.partner());
        page.percent(shift == null ? null : shift.points());
      }
      ShareShift imports = shift(shifts, Flow.IMPORT, row.partner());
      page.percent(imports == null ? null : imports.after());
    }
  }

  private static @Nullable ShareShift shift(
      Map<Flow, Map<String, ShareShift>> shifts, Flow side, @Nullable SeriesKey partner) {
    return partner == null ? null : shifts.getOrDefault(side, Map.of()).get(partner.partner());
  }
}
