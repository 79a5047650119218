package org.tradebalance.publish.excel;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.StatedHistory;
import org.tradebalance.publish.StatedHistory.StatedFigure;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/** Ten years of the first series, with marks where a year is of another dataset or release. */
final class YearsBlock {

  private static final int MOST = 10;
  private static final int YEAR_COLUMN = 0;
  private static final int BALANCE_COLUMN = 4;

  private final Page page;
  private final Summary summary;

  YearsBlock(Page page, Summary summary) {
    this.page = page;
    this.summary = summary;
  }

  static String title(WorldSeries total) {
    return "Balance by year, " + total.label();
  }

  /** Writes the block where there are years; gives their cells. */
  Plot fill() {
    WorldSeries total = summary.lead();
    if (total == null || total.year() == null) {
      return RankingSection.NOTHING;
    }
    StatedHistory history =
        StatedHistory.of(summary.publication(), total.world(), total.year(), MOST);
    page.newRow().newRow();
    OverviewSheet.banner(page, title(total), page.styles().section);
    page.newRow().height(32).headers("Year", "");
    page.numberHeaders("Exports, USD million", "Imports, USD million", "Balance, USD million");
    page.headers("Dataset and release");
    int firstRow = page.rowIndex() + 1;
    List<Plot.Point> points = new ArrayList<>();
    for (StatedFigure year : history.figures()) {
      Balance balance = year.balance();
      Usd net = balance == null ? null : balance.amount(Flow.BALANCE);
      page.newRow().text(year.label()).skip(1);
      page.millions(balance == null ? null : balance.amount(Flow.EXPORT));
      page.millions(balance == null ? null : balance.amount(Flow.IMPORT));
      page.millions(net, page.styles().strongMillions).text(year.source(), page.styles().note);
      points.add(new Plot.Point(year.label(), net == null ? null : Page.inMillions(net)));
    }
    page.newRow().text(total.note() + history.caption(), page.styles().note);
    return new Plot(OverviewSheet.NAME, firstRow, YEAR_COLUMN, BALANCE_COLUMN, points);
  }
}
