package org.tradebalance.publish.excel;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The world totals by year. */
final class YearsSheet {

  static final String NAME = "Years";

  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 12;
  private static final int YEAR_COLUMN = 1;
  private static final int BALANCE_COLUMN = 4;

  private YearsSheet() {}

  /** Fills the sheet and tells where the complete years of the main series stand. */
  static Plot fill(Page page, Summary summary) {
    page.widths(56, 8, 14, 14, 14, 11, 18, 13, 13, 12, 34, 10);
    page.title("World totals by year");
    page.newRow()
        .text(
            "Millions of US dollars. Balance is exports less imports, a deficit is negative."
                + " An incomplete year holds the months published so far.",
            page.styles().note);
    page.newRow()
        .height(50)
        .headers("Statistics", "Year")
        .numberHeaders("Exports, USD million", "Imports, USD million", "Balance, USD million")
        .headers("Balance sign")
        .numberHeaders(
            "Change of balance on year before, USD million",
            "Change of exports, %",
            "Change of imports, %")
        .headers("Derivation", "Remarks", "Vintage");
    Plot plot = new Plot(NAME, HEADER_ROW + 1, YEAR_COLUMN, BALANCE_COLUMN, List.of());
    for (WorldSeries total : summary.totals()) {
      int firstRow = page.rowIndex() + 1;
      List<Plot.Point> points = rows(page, summary, total);
      if (total.equals(summary.main())) {
        plot = new Plot(NAME, firstRow, YEAR_COLUMN, BALANCE_COLUMN, points);
      }
    }
    Paper.filter(page, HEADER_ROW, Math.max(page.rowIndex(), HEADER_ROW + 1), COLUMNS);
    Paper.freeze(page, HEADER_ROW, 2);
    summary.notes(page);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
    return plot;
  }

  private static List<Plot.Point> rows(Page page, Summary summary, WorldSeries total) {
    List<Plot.Point> complete = new ArrayList<>();
    for (Balance balance : summary.publication().book().of(total.world()).values()) {
      if (balance.period().frequency() == Frequency.ANNUAL) {
        row(page, summary, total, balance);
        Usd net = balance.amount(Flow.BALANCE);
        if (!balance.partial()) {
          complete.add(
              new Plot.Point(
                  balance.period().toString(), net == null ? null : Page.inMillions(net)));
        }
      }
    }
    return complete;
  }

  private static void row(Page page, Summary summary, WorldSeries total, Balance balance) {
    SeriesKey series = balance.series();
    Period year = balance.period();
    Figures figures = summary.figures();
    page.newRow()
        .text(total.label())
        .text(year.toString())
        .millions(balance.amount(Flow.EXPORT))
        .millions(balance.amount(Flow.IMPORT))
        .millions(balance.amount(Flow.BALANCE))
        .text(DisplayNames.of(balance.balanceSign()))
        .millions(figures.at(series, year, ChangeMetrics.CHANGE.balance()))
        .percent(figures.at(series, year, ChangeMetrics.CHANGE_PCT.exports()))
        .percent(figures.at(series, year, ChangeMetrics.CHANGE_PCT.imports()))
        .text(balance.derivation().code())
        .text(DisplayNames.remarks(balance), page.styles().remark)
        .text(summary.publication().vintage(series.dataset(), year));
  }
}
