package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.List;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.metric.ShareMetrics;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** A closer look at each of the countries with the most trade. */
final class DeepDives {

  private static final int SHOWN = 8;
  private static final int YEARS = 10;

  private final Html html;
  private final Brief brief;
  private final WorldSeries line;
  private final Period period;

  private DeepDives(Html html, Brief brief, WorldSeries line, Period period) {
    this.html = html;
    this.brief = brief;
    this.line = line;
    this.period = period;
  }

  static void write(Html html, Brief brief) {
    WorldSeries line = brief.partners();
    Period period = line == null ? null : line.year() == null ? line.month() : line.year();
    if (line == null || period == null) {
      html.element("p", "This publication has no figures of single countries.");
      return;
    }
    html.open("div", "class", "charts");
    DeepDives dives = new DeepDives(html, brief, line, period);
    PartnersSection.mostTrade(brief, line, period, SHOWN).forEach(dives::country);
    html.close();
  }

  private void country(Balance balance) {
    SeriesKey series = balance.series();
    AmountUnit unit = AmountUnit.of(balance.totalTrade());
    html.open("article").element("h3", brief.name(series.partner()));
    html.open("p");
    html.text(
        Dates.full(period)
            + ": exports "
            + unit.show(balance.amount(Flow.EXPORT))
            + " ("
            + Numbers.percent(brief.value(series, period, ShareMetrics.SHARE.exports()))
            + " of all), imports "
            + unit.show(balance.amount(Flow.IMPORT))
            + " ("
            + Numbers.percent(brief.value(series, period, ShareMetrics.SHARE.imports()))
            + "), balance "
            + unit.show(balance.amount(Flow.BALANCE))
            + " "
            + unit.title()
            + rank(series)
            + ".");
    html.close();
    toDate(series, unit);
    List<Period> years = HistorySection.last(brief, series, line.year(), YEARS);
    ColumnChart.draw(
        html,
        new Chart(
            "partner-" + series.partner(),
            "Balance with " + brief.name(series.partner()) + " by year, " + unit.title(),
            Brief.source(line),
            years.stream().map(Period::toString).toList(),
            List.of(HistorySection.values(brief, series, Flow.BALANCE, years, unit))));
    html.close().line();
  }

  private String rank(SeriesKey series) {
    return brief.publication().rankings().stream()
        .filter(ranked -> ranked.series().equals(series) && ranked.period().equals(period))
        .filter(
            ranked -> ranked.kind() == RankingKind.DEFICIT || ranked.kind() == RankingKind.SURPLUS)
        .findFirst()
        .map(DeepDives::rank)
        .orElse("");
  }

  private static String rank(Ranked ranked) {
    String kind = ranked.kind().code();
    return ranked.rank() == 1
        ? ", the largest " + kind
        : ", number "
            + ranked.rank()
            + " of the "
            + (kind.equals("deficit") ? "deficits" : "surpluses");
  }

  private void toDate(SeriesKey series, AmountUnit unit) {
    Period month = line.month();
    BigDecimal balance =
        month == null ? null : brief.value(series, month, WindowMetrics.YEAR_TO_DATE.balance());
    if (month == null || balance == null) {
      return;
    }
    BigDecimal change = brief.value(series, month, WindowMetrics.YEAR_TO_DATE_CHANGE.balance());
    html.element(
        "p",
        Dates.full(Period.yearToDate(month.year(), month.lastMonth()))
            + ": balance "
            + Numbers.show(unit.in(balance), 1)
            + " "
            + unit.title()
            + (change == null ? "" : ", " + unit.change(change) + " on the year before")
            + ".");
  }
}
