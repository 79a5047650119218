package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The world totals by month, with the average of three months and the change on a year before. */
final class MonthsSheet {

  static final String NAME = "Months";

  /** How many months back from the newest one the sheet goes. */
  static final int SHOWN = 60;

  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 11;
  private static final int MONTH_COLUMN = 1;
  private static final int BALANCE_COLUMN = 4;
  private static final int AVERAGE_COLUMN = 5;

  private MonthsSheet() {}

  /**
   * The months of the first series, the balance and its average of three months, and the balances
   * of all lines.
   */
  record Plots(Plot balance, Plot average, Map<SeriesKey, Plot> balances) {}

  /** Fills the sheet and tells where the months of the first series stand. */
  static Plots fill(Page page, Summary summary) {
    page.widths(summary.statisticsWidth(), 10, 14, 14, 14, 18, 18, 14, 14, 34, 10);
    page.title("World totals by month");
    page.newRow()
        .text(
            "Millions of US dollars, the last "
                + SHOWN
                + " months. Balance is exports less imports, a deficit is negative.",
            page.styles().note);
    page.newRow()
        .height(50)
        .headers("Statistics", "Month")
        .numberHeaders(
            "Exports, USD million",
            "Imports, USD million",
            "Balance, USD million",
            "Average balance of three months, USD million",
            "Change of balance on year before, USD million",
            "Change of exports on year before, %",
            "Change of imports on year before, %")
        .headers("Remarks", "Vintage");
    Map<SeriesKey, Plot> balances = new LinkedHashMap<>();
    Plots plots = plots(HEADER_ROW + 1, List.of(), List.of(), balances);
    for (WorldSeries total : summary.totals()) {
      Plots own = rows(page, summary, total, balances);
      balances.put(total.world(), own.balance());
      if (total.equals(summary.lead())) {
        plots = own;
      }
    }
    Paper.filter(page, HEADER_ROW, Math.max(page.rowIndex(), HEADER_ROW + 1), COLUMNS);
    Paper.freeze(page, HEADER_ROW, 2);
    summary.notes(page);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
    return plots;
  }

  private static Plots rows(
      Page page, Summary summary, WorldSeries total, Map<SeriesKey, Plot> all) {
    int firstRow = page.rowIndex() + 1;
    List<Plot.Point> balances = new ArrayList<>();
    List<Plot.Point> averages = new ArrayList<>();
    for (Balance balance : shown(summary, total)) {
      row(page, summary, total, balance);
      String month = balance.period().toString();
      Usd net = balance.amount(Flow.BALANCE);
      BigDecimal average =
          summary.figures().at(total.world(), balance.period(), WindowMetrics.AVERAGE_3M.balance());
      balances.add(new Plot.Point(month, net == null ? null : Page.inMillions(net)));
      averages.add(new Plot.Point(month, average == null ? null : Page.inMillions(average)));
    }
    return plots(firstRow, balances, averages, all);
  }

  private static List<Balance> shown(Summary summary, WorldSeries total) {
    Period newest = total.month();
    if (newest == null) {
      return List.of();
    }
    List<Balance> shown = new ArrayList<>();
    Period month = newest;
    for (int back = 0; back < SHOWN; back++) {
      Balance balance = summary.publication().book().at(total.world(), month);
      if (balance != null) {
        shown.add(0, balance);
      }
      month = month.previous();
    }
    return shown;
  }

  private static Plots plots(
      int firstRow,
      List<Plot.Point> balances,
      List<Plot.Point> averages,
      Map<SeriesKey, Plot> all) {
    return new Plots(
        new Plot(NAME, firstRow, MONTH_COLUMN, BALANCE_COLUMN, balances),
        new Plot(NAME, firstRow, MONTH_COLUMN, AVERAGE_COLUMN, averages),
        all);
  }

  private static void row(Page page, Summary summary, WorldSeries total, Balance balance) {
    SeriesKey series = balance.series();
    Period month = balance.period();
    Figures figures = summary.figures();
    page.newRow()
        .text(total.label())
        .text(month.toString())
        .millions(balance.amount(Flow.EXPORT))
        .millions(balance.amount(Flow.IMPORT))
        .millions(balance.amount(Flow.BALANCE))
        .millions(figures.at(series, month, WindowMetrics.AVERAGE_3M.balance()))
        .millions(figures.at(series, month, ChangeMetrics.CHANGE_ON_YEAR.balance()))
        .percent(figures.at(series, month, ChangeMetrics.CHANGE_ON_YEAR_PCT.exports()))
        .percent(figures.at(series, month, ChangeMetrics.CHANGE_ON_YEAR_PCT.imports()))
        .text(DisplayNames.remarks(balance), page.styles().remark)
        .text(summary.publication().vintage(series.dataset(), month));
  }
}
