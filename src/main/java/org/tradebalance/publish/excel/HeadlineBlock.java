package org.tradebalance.publish.excel;

import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** The latest year, month and year to date of a series, under the headers of their columns. */
final class HeadlineBlock {

  private final Page page;
  private final Summary summary;

  HeadlineBlock(Page page, Summary summary) {
    this.page = page;
    this.summary = summary;
  }

  /** The headers of the columns. */
  void head() {
    page.newRow().height(50).headers("Statistics", "Period");
    page.numberHeaders(
        "Exports, USD million",
        "Imports, USD million",
        "Balance, USD million",
        "Change of balance on year before, USD million",
        "Change of exports, %",
        "Change of imports, %");
  }

  void fill(WorldSeries total) {
    page.newRow();
    OverviewSheet.banner(page, total.label(), page.styles().line);
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
    page.newRow().text("Source: " + total.source() + total.vintageNote(), page.styles().note);
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
    page.millions(balance.amount(Flow.BALANCE), page.styles().strongMillions);
  }
}
