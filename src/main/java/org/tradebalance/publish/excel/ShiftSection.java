package org.tradebalance.publish.excel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.ShareShift;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** Which countries replaced which in the imports of the main line over five years. */
final class ShiftSection {

  private static final int YEARS = 5;
  private static final int SHOWN = 5;
  private static final int PARTNER_COLUMN = 0;
  private static final int POINTS_COLUMN = 4;

  private final Page page;
  private final Summary summary;

  ShiftSection(Page page, Summary summary) {
    this.page = page;
    this.summary = summary;
  }

  /** Writes the section where there are shares of both years; gives the cells of the shifts. */
  Plot fill() {
    WorldSeries main = summary.main();
    Period year = main == null ? null : main.year();
    if (main == null || year == null) {
      return RankingSection.NOTHING;
    }
    List<ShareShift> shifts =
        ends(
            ShareShift.of(
                summary.publication().book(), main.world(), Flow.IMPORT, from(year), year));
    if (shifts.isEmpty()) {
      return RankingSection.NOTHING;
    }
    page.newRow().newRow();
    OverviewSheet.banner(page, title(main) + ", " + main.label(), page.styles().section);
    page.newRow().height(32).headers("Partner", "");
    page.numberHeaders("Share " + from(year) + ", %", "Share " + year + ", %", "Shift, points");
    int firstRow = page.rowIndex() + 1;
    List<Plot.Point> points = new ArrayList<>();
    for (ShareShift shift : shifts) {
      String name = summary.publication().book().economy(shift.partner()).name();
      page.newRow().text(name).skip(1);
      page.percent(shift.before()).percent(shift.after()).percent(shift.points());
      points.add(new Plot.Point(name, shift.points()));
    }
    return new Plot(OverviewSheet.NAME, firstRow, PARTNER_COLUMN, POINTS_COLUMN, points);
  }

  /** What the section and its chart show. */
  static String title(WorldSeries total) {
    @Nullable Period year = total.year();
    return year == null ? "" : "Shift of shares in imports, " + from(year) + " to " + year;
  }

  private static Period from(Period year) {
    return Period.year(year.year() - YEARS);
  }

  /** The largest gains and the largest losses. */
  private static List<ShareShift> ends(List<ShareShift> shifts) {
    int gains = Math.min(SHOWN, shifts.size());
    List<ShareShift> ends = new ArrayList<>(shifts.subList(0, gains));
    ends.addAll(shifts.subList(Math.max(gains, shifts.size() - SHOWN), shifts.size()));
    return ends;
  }
}
