package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.CountryMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.metric.ShareMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** The largest deficits and surpluses of a series in its latest complete year, and their number. */
final class RankingSection {

  static final Plot NOTHING = new Plot(OverviewSheet.NAME, 0, 0, 0, List.of());

  private static final int SHOWN = 10;
  private static final int PARTNER_COLUMN = 0;
  private static final int BALANCE_COLUMN = 4;

  private final Page page;
  private final Summary summary;
  private final WorldSeries total;

  RankingSection(Page page, Summary summary, WorldSeries total) {
    this.page = page;
    this.summary = summary;
    this.total = total;
  }

  /** The cells of the largest deficits and surpluses. */
  record Plots(Plot deficits, Plot surpluses) {

    static final Plots NONE = new Plots(NOTHING, NOTHING);
  }

  /** Writes the section where the series has rankings; tells where they stand. */
  Plots fill() {
    Period year = total.year();
    if (year == null) {
      return Plots.NONE;
    }
    Plot deficits = list("Largest deficits " + year, largest(year, RankingKind.DEFICIT));
    Plot surpluses = list("Largest surpluses " + year, largest(year, RankingKind.SURPLUS));
    counts(year);
    return new Plots(deficits, surpluses);
  }

  private List<Ranked> largest(Period year, RankingKind kind) {
    return summary.publication().rankings().stream()
        .filter(ranked -> ranked.kind() == kind && ranked.period().equals(year))
        .filter(ranked -> ranked.series().withPartner(Economy.WORLD).equals(total.world()))
        .limit(SHOWN)
        .toList();
  }

  private Plot list(String title, List<Ranked> ranking) {
    if (ranking.isEmpty()) {
      return NOTHING;
    }
    Styles styles = page.styles();
    page.newRow().newRow();
    OverviewSheet.banner(page, title + ", " + total.label(), styles.section);
    page.newRow().height(50).headers("Partner").numberHeaders("Rank");
    page.numberHeaders(
        "Exports, USD million",
        "Imports, USD million",
        "Balance, USD million",
        "Change of balance on year before, USD million",
        "Share of exports, %",
        "Share of imports, %");
    int firstRow = page.rowIndex() + 1;
    List<Plot.Point> points = new ArrayList<>();
    for (Ranked ranked : ranking) {
      String name = summary.publication().book().economy(ranked.series().partner()).name();
      row(ranked, name);
      points.add(new Plot.Point(name, Page.inMillions(ranked.value())));
    }
    return new Plot(OverviewSheet.NAME, firstRow, PARTNER_COLUMN, BALANCE_COLUMN, points);
  }

  private void row(Ranked ranked, String name) {
    Figures figures = summary.figures();
    Period year = ranked.period();
    Balance balance = summary.publication().book().at(ranked.series(), year);
    page.newRow()
        .text(name)
        .count(ranked.rank())
        .millions(balance == null ? null : balance.amount(Flow.EXPORT))
        .millions(balance == null ? null : balance.amount(Flow.IMPORT))
        .millions(ranked.value(), page.styles().strongMillions)
        .millions(figures.at(ranked.series(), year, ChangeMetrics.CHANGE.balance()))
        .percent(figures.at(ranked.series(), year, ShareMetrics.SHARE.exports()))
        .percent(figures.at(ranked.series(), year, ShareMetrics.SHARE.imports()));
  }

  private void counts(Period year) {
    BigDecimal deficits = count(year, CountryMetrics.PARTNER_DEFICIT_COUNT);
    BigDecimal surpluses = count(year, CountryMetrics.PARTNER_SURPLUS_COUNT);
    BigDecimal balanced = count(year, CountryMetrics.PARTNER_BALANCED_COUNT);
    if (deficits == null || surpluses == null || balanced == null) {
      return;
    }
    page.newRow().newRow();
    OverviewSheet.banner(
        page, "Countries by balance sign " + year + ", " + total.label(), page.styles().section);
    page.newRow().text("Countries with a deficit").count(deficits.longValue());
    page.newRow().text("Countries with a surplus").count(surpluses.longValue());
    page.newRow().text("Countries in balance").count(balanced.longValue());
  }

  private @Nullable BigDecimal count(Period year, Metric metric) {
    return summary.figures().at(total.world(), year, metric);
  }
}
