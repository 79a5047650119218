package org.tradebalance.publish.excel;

import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** The world totals by year. */
final class YearsSheet {

  static final String NAME = "Years";

  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 12;

  private YearsSheet() {}

  static void fill(Page page, Summary summary) {
    page.widths(summary.statisticsWidth(), 10, 14, 14, 14, 11, 18, 13, 13, 12, 34, 10);
    page.title("World totals by year");
    page.newRow()
        .text(
            "Millions of US dollars. Balance is exports less imports, a deficit is negative. An"
                + " incomplete year is named by the months published so far: 2025-P02 holds two.",
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
    summary.totals().forEach(total -> rows(page, summary, total));
    Paper.filter(page, HEADER_ROW, Math.max(page.rowIndex(), HEADER_ROW + 1), COLUMNS);
    Paper.freeze(page, HEADER_ROW, 2);
    summary.notes(page);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
  }

  private static void rows(Page page, Summary summary, WorldSeries total) {
    for (Balance balance : summary.publication().book().of(total.world()).values()) {
      if (balance.period().frequency() == Frequency.ANNUAL) {
        row(page, summary, total, balance);
      }
    }
  }

  private static void row(Page page, Summary summary, WorldSeries total, Balance balance) {
    SeriesKey series = balance.series();
    Period year = balance.period();
    Figures figures = summary.figures();
    page.newRow()
        .text(total.label())
        .text(PublishedPeriod.of(summary.publication().book(), balance).toString())
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
