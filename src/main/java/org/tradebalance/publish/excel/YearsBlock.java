package org.tradebalance.publish.excel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.StatedHistory;
import org.tradebalance.publish.StatedHistory.StatedFigure;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/**
 * Ten years of the first series of the home reporter that has a history, as the page shows them,
 * with marks where a year is of another dataset or release.
 */
final class YearsBlock {

  private static final int MOST = 10;
  private static final int YEAR_COLUMN = 0;
  private static final int BALANCE_COLUMN = 4;

  private final Page page;
  private final Summary summary;
  private final @Nullable WorldSeries total;

  YearsBlock(Page page, Summary summary) {
    this.page = page;
    this.summary = summary;
    this.total = longEnough(summary);
  }

  private static @Nullable WorldSeries longEnough(Summary summary) {
    List<WorldSeries> withYears =
        summary.of(summary.home()).stream().filter(each -> each.year() != null).toList();
    return withYears.stream()
        .filter(each -> history(summary, each).isLongEnough())
        .findFirst()
        .orElse(withYears.isEmpty() ? null : withYears.get(0));
  }

  private static StatedHistory history(Summary summary, WorldSeries series) {
    return StatedHistory.of(summary.publication(), series.world(), series.year(), MOST);
  }

  /** What the block and its chart show; empty where there are no years. */
  String title() {
    return total == null ? "" : "Balance by year, " + total.label();
  }

  /** Writes the block where there are years; gives their cells. */
  Plot fill() {
    if (total == null) {
      return RankingSection.NOTHING;
    }
    StatedHistory history = history(summary, total);
    page.newRow().newRow();
    OverviewSheet.banner(page, title(), page.styles().section);
    page.newRow().height(32).headers("Year", "");
    page.numberHeaders("Exports, USD million", "Imports, USD million", "Balance, USD million");
    page.headers("Publisher and release");
    int firstRow = page.rowIndex() + 1;
    List<Plot.Point> points = new ArrayList<>();
    for (StatedFigure year : history.figures()) {
      Balance balance = year.balance();
      Usd net = balance == null ? null : balance.amount(Flow.BALANCE);
      page.newRow().text(year.label()).skip(1);
      page.millions(balance == null ? null : balance.amount(Flow.EXPORT));
      page.millions(balance == null ? null : balance.amount(Flow.IMPORT));
      page.millions(net, page.styles().strongMillions).text(release(year), page.styles().note);
      points.add(new Plot.Point(year.label(), net == null ? null : Page.inMillions(net)));
    }
    page.newRow().text("Source: " + total.source() + total.vintageNote(), page.styles().note);
    history.notes().forEach(note -> page.newRow().text(note, page.styles().note));
    return new Plot(OverviewSheet.NAME, firstRow, YEAR_COLUMN, BALANCE_COLUMN, points);
  }

  /** In short, for the charts stand right of it: the notes below name the publishers. */
  private String release(StatedFigure year) {
    Balance balance = year.balance();
    if (balance == null) {
      return "";
    }
    String dataset = balance.series().dataset();
    Dataset known = summary.publication().datasets().get(dataset);
    return (known == null ? dataset : known.shortPublisher())
        + " "
        + summary.publication().vintage(dataset, year.period());
  }
}
