package org.tradebalance.publish.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** The first sheet: headline figures of each world series, charts, and the largest balances. */
final class OverviewSheet {

  static final String NAME = "Overview";

  private static final int COLUMNS = 26;
  private static final int FIGURE_COLUMNS = 8;
  // More rows than that would be too small to read on one page.
  private static final int ROWS_OF_A_PAGE = 80;

  private static final int LINKS_ROW = 2;
  private static final int FIRST_CHART_ROW = 4;
  private static final int YEARS_CHARTED = 10;
  private static final int MONTHS_CHARTED = 36;

  private final Page page;
  private final Styles styles;
  private final Summary summary;

  OverviewSheet(Page page, Summary summary) {
    this.page = page;
    this.styles = page.styles();
    this.summary = summary;
  }

  /** Fills the sheet; the charts show the given cells of the other sheets. */
  void fill(Plot annual, MonthsSheet.Plots monthly) {
    page.widths(34, 10, 14, 14, 14, 18, 13, 13, 3);
    page.sheet().setDisplayGridlines(false);
    head();
    summary.totals().forEach(this::headlines);
    RankingSection.Plots ranked = RankingSection.Plots.NONE;
    for (WorldSeries total : summary.totals()) {
      RankingSection.Plots own = new RankingSection(page, summary, total).fill();
      if (total.equals(summary.main())) {
        ranked = own;
      }
    }
    Plot shift = new ShiftSection(page, summary).fill();
    charts(annual, monthly, ranked, shift);
    Paper.freeze(page, LINKS_ROW, 0);
    Paper.setUp(page, LINKS_ROW, COLUMNS);
    if (page.rowIndex() < ROWS_OF_A_PAGE) {
      page.sheet().getPrintSetup().setFitHeight((short) 1);
    }
  }

  private void head() {
    page.title("Trade balance summary");
    page.newRow()
        .text(
            "Millions of US dollars. Balance is exports less imports, a deficit is negative and"
                + " red. What is missing stays empty.",
            styles.note);
    page.newRow().text("More in the sheets").link(PartnersSheet.NAME).link(YearsSheet.NAME);
    page.link(MonthsSheet.NAME).link(RankingsSheet.NAME).link(DriversSheet.NAME);
    page.link(ClaimsSheet.NAME).link(QualitySheet.NAME).link(DictionarySheet.NAME);
    page.newRow().height(50).headers("Statistics", "Period");
    page.numberHeaders(
        "Exports, USD million",
        "Imports, USD million",
        "Balance, USD million",
        "Change of balance on year before, USD million",
        "Change of exports, %",
        "Change of imports, %");
  }

  private void headlines(WorldSeries total) {
    page.newRow();
    banner(page, total.label(), styles.line);
    Period year = total.year();
    if (year != null) {
      page.newRow().text("Latest complete year").text(year.toString());
      amounts(summary.publication().book().at(total.world(), year));
      changes(
          total,
          year,
          ChangeMetrics.CHANGE.balance(),
          ChangeMetrics.CHANGE_PCT.exports(),
          ChangeMetrics.CHANGE_PCT.imports());
    }
    Period month = total.month();
    if (month != null) {
      page.newRow().text("Latest month").text(month.toString());
      amounts(summary.publication().book().at(total.world(), month));
      changes(
          total,
          month,
          ChangeMetrics.CHANGE_ON_YEAR.balance(),
          ChangeMetrics.CHANGE_ON_YEAR_PCT.exports(),
          ChangeMetrics.CHANGE_ON_YEAR_PCT.imports());
      yearToDate(total, month);
    }
    page.newRow().text("Source: " + total.source() + total.vintageNote(), styles.note);
  }

  private void yearToDate(WorldSeries total, Period month) {
    page.newRow().text("January to the latest month").text(month.toString());
    Figures figures = summary.figures();
    page.millions(figures.at(total.world(), month, WindowMetrics.YEAR_TO_DATE.exports()));
    page.millions(figures.at(total.world(), month, WindowMetrics.YEAR_TO_DATE.imports()));
    page.millions(figures.at(total.world(), month, WindowMetrics.YEAR_TO_DATE.balance()));
    changes(
        total,
        month,
        WindowMetrics.YEAR_TO_DATE_CHANGE.balance(),
        WindowMetrics.YEAR_TO_DATE_CHANGE_PCT.exports(),
        WindowMetrics.YEAR_TO_DATE_CHANGE_PCT.imports());
  }

  private void changes(
      WorldSeries total, Period period, Metric balance, Metric exports, Metric imports) {
    Figures figures = summary.figures();
    page.millions(figures.at(total.world(), period, balance));
    page.percent(figures.at(total.world(), period, exports));
    page.percent(figures.at(total.world(), period, imports));
  }

  private void amounts(@Nullable Balance balance) {
    if (balance == null) {
      page.skip(3);
      return;
    }
    page.millions(balance.amount(Flow.EXPORT));
    page.millions(balance.amount(Flow.IMPORT));
    page.millions(balance.amount(Flow.BALANCE), styles.strongMillions);
  }

  /** A text over all columns of figures. */
  static void banner(Page page, String text, XSSFCellStyle style) {
    page.height(18).text(text, style);
    for (int column = 1; column < FIGURE_COLUMNS; column++) {
      page.text("", style);
    }
  }

  private void charts(
      Plot annual, MonthsSheet.Plots monthly, RankingSection.Plots ranked, Plot shift) {
    WorldSeries main = summary.main();
    if (main == null) {
      return;
    }
    Charts charts = new Charts(page.sheet(), FIRST_CHART_ROW);
    charts.columns("Balance by year, " + main.label(), annual.last(YEARS_CHARTED));
    charts.lines(
        "Balance by month, " + main.label(),
        monthly.balance().last(MONTHS_CHARTED),
        monthly.average().last(MONTHS_CHARTED));
    charts.lines("Balance by month, goods and services", items(monthly));
    charts.bars("Largest deficits " + main.year(), ranked.deficits());
    charts.bars("Largest surpluses " + main.year(), ranked.surpluses());
    charts.bars(ShiftSection.title(main), shift, "percentage points");
  }

  /** Goods, services and both, of a series that has all three. */
  private static Map<String, Plot> items(MonthsSheet.Plots monthly) {
    Map<String, Plot> plots = new LinkedHashMap<>();
    for (SeriesKey both : monthly.balances().keySet()) {
      if (plots.isEmpty() && both.item() == Item.GOODS_SERVICES) {
        for (Item item : List.of(both.item(), Item.GOODS, Item.SERVICES)) {
          Plot plot = monthly.balances().get(both.withItem(item));
          if (plot != null && !plot.points().isEmpty()) {
            plots.put(DisplayNames.of(item), plot.last(MONTHS_CHARTED));
          }
        }
      }
    }
    return plots;
  }
}
