package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.Contribution;
import org.tradebalance.metric.ShareShift;
import org.tradebalance.publish.DriverTable;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/**
 * Which countries drive the change on the year before, and which replaced which over five years.
 */
final class ChangesSection {

  private static final int DRIVERS = 10;
  private static final int SHIFTS = 6;
  private static final int YEARS = 5;

  private ChangesSection() {}

  static void drivers(Html html, Brief brief) {
    WorldSeries line = brief.partners();
    Period period = line == null ? null : line.year() == null ? line.month() : line.year();
    List<DriverTable.Row> rows =
        line == null || period == null
            ? List.of()
            : DriverTable.of(brief.book(), line.world(), period, DRIVERS).rows();
    if (line == null || period == null || rows.isEmpty()) {
      html.element("p", "There are no countries with figures of two years to compare.");
      return;
    }
    AmountUnit unit = brief.unit(line);
    html.element(
        "p",
        "A change of the balance above zero is one towards a surplus. The rows add up to the"
            + " change with the world.");
    Tables.open(
        html,
        "Change from "
            + Dates.full(period.yearBefore())
            + " to "
            + Dates.full(period)
            + ", "
            + unit.title(),
        List.of("Partner"),
        List.of("Exports", "Imports", "Balance", "Contribution to the balance, points"));
    for (DriverTable.Row row : rows) {
      Contribution balance = row.contributions().get(Flow.BALANCE);
      Tables.row(
          html,
          List.of(row.name()),
          List.of(
              change(unit, row.contributions().get(Flow.EXPORT)),
              change(unit, row.contributions().get(Flow.IMPORT)),
              change(unit, balance),
              balance == null || balance.points() == null
                  ? Numbers.NONE
                  : Numbers.signed(balance.points(), 1)));
    }
    Tables.close(html);
    html.element("p", Brief.source(line), "class", "source");
  }

  private static String change(AmountUnit unit, @Nullable Contribution part) {
    return part == null ? Numbers.NONE : unit.change(part.amount().toBigDecimal());
  }

  static void shifts(Html html, Brief brief) {
    WorldSeries line = brief.partners();
    Period year = line == null ? null : line.year();
    if (line == null || year == null) {
      html.element("p", "There are no countries with complete years.");
      return;
    }
    Period from = Period.year(year.year() - YEARS);
    boolean any = false;
    html.open("div", "class", "charts");
    for (Flow flow : List.of(Flow.IMPORT, Flow.EXPORT)) {
      List<ShareShift> shifts = ShareShift.of(brief.book(), line.world(), flow, from, year);
      if (!shifts.isEmpty()) {
        any = true;
        chart(html, brief, line, flow, from, year, ends(shifts));
      }
    }
    html.close();
    if (!any) {
      html.element("p", "There are no figures of " + from + " and " + year + " to compare.");
    }
  }

  /** The largest gains and the largest losses. */
  private static List<ShareShift> ends(List<ShareShift> shifts) {
    List<ShareShift> ends = new ArrayList<>();
    int gains = Math.min(SHIFTS, shifts.size());
    ends.addAll(shifts.subList(0, gains));
    ends.addAll(shifts.subList(Math.max(gains, shifts.size() - SHIFTS), shifts.size()));
    return ends;
  }

  private static void chart(
      Html html,
      Brief brief,
      WorldSeries line,
      Flow flow,
      Period from,
      Period to,
      List<ShareShift> shifts) {
    String what = flow == Flow.IMPORT ? "imports" : "exports";
    List<@Nullable BigDecimal> points = new ArrayList<>();
    List<@Nullable BigDecimal> before = new ArrayList<>();
    List<@Nullable BigDecimal> after = new ArrayList<>();
    for (ShareShift shift : shifts) {
      points.add(shift.points());
      before.add(shift.before());
      after.add(shift.after());
    }
    BarChart.draw(
        html,
        new Chart(
            "shift-" + what,
            "Shift of shares in " + what + " from " + from + " to " + to + ", percentage points",
            Brief.source(line),
            shifts.stream().map(shift -> brief.name(shift.partner())).toList(),
            List.of(
                new Chart.Values("Shift, points", points),
                new Chart.Values("Share in " + from + ", %", before),
                new Chart.Values("Share in " + to + ", %", after))));
  }
}
