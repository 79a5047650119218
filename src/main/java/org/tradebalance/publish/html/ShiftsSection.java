package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.ShareShift;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** Which countries replaced which over five years. */
record ShiftsSection(WorldSeries total, Period from, Period to, List<ShiftChart> charts) {

  private static final int YEARS = 5;
  private static final int SHOWN = 6;

  /** The shifts of the shares in imports or in exports. */
  record ShiftChart(String flow, BarChart bars) {}

  /** Null where there are no countries with complete years. */
  static @Nullable ShiftsSection of(Brief brief) {
    WorldSeries total = brief.partners();
    Period to = total == null ? null : total.year();
    if (total == null || to == null) {
      return null;
    }
    Period from = Period.year(to.year() - YEARS);
    List<ShiftChart> charts = new ArrayList<>();
    for (Flow flow : List.of(Flow.IMPORT, Flow.EXPORT)) {
      List<ShareShift> shifts = ShareShift.of(brief.book(), total.world(), flow, from, to);
      if (!shifts.isEmpty()) {
        String name = flow == Flow.IMPORT ? "imports" : "exports";
        charts.add(new ShiftChart(name, chart(brief, "shift-" + name, from, to, ends(shifts))));
      }
    }
    return new ShiftsSection(total, from, to, charts);
  }

  /** The largest gains and the largest losses. */
  private static List<ShareShift> ends(List<ShareShift> shifts) {
    List<ShareShift> ends = new ArrayList<>();
    int gains = Math.min(SHOWN, shifts.size());
    ends.addAll(shifts.subList(0, gains));
    ends.addAll(shifts.subList(Math.max(gains, shifts.size() - SHOWN), shifts.size()));
    return ends;
  }

  private static BarChart chart(
      Brief brief, String id, Period from, Period to, List<ShareShift> shifts) {
    return BarChart.of(
        new Chart(
            id,
            "percent of all, and percentage points",
            shifts.stream().map(shift -> brief.name(shift.partner())).toList(),
            List.of(
                values("Shift, points", shifts, ShareShift::points),
                values("Share in " + from + ", %", shifts, ShareShift::before),
                values("Share in " + to + ", %", shifts, ShareShift::after))));
  }

  private static Chart.Values values(
      String name, List<ShareShift> shifts, Function<ShareShift, BigDecimal> value) {
    return new Chart.Values(name, shifts.stream().map(value).toList());
  }
}
