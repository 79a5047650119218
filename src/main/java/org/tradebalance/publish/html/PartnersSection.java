package org.tradebalance.publish.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.ShareMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The countries with the largest deficits and surpluses, and those with the most trade. */
final class PartnersSection {

  private static final int CHARTED = 10;
  private static final int LISTED = 15;

  private PartnersSection() {}

  static void write(Html html, Brief brief) {
    WorldSeries line = brief.partners();
    Period period = line == null ? null : line.year() == null ? line.month() : line.year();
    if (line == null || period == null) {
      html.element("p", "This publication has no figures of single countries.");
      return;
    }
    AmountUnit unit = brief.unit(line);
    List<Balance> balances = balances(brief, line, period, Flow.BALANCE);
    List<Balance> deficits = balances.stream().filter(b -> sign(b) < 0).limit(CHARTED).toList();
    List<Balance> surpluses = new ArrayList<>(balances.stream().filter(b -> sign(b) > 0).toList());
    Collections.reverse(surpluses);
    html.open("div", "class", "charts");
    chart(html, brief, line, "deficits", "Largest deficits", period, deficits);
    chart(html, brief, line, "surpluses", "Largest surpluses", period, head(surpluses));
    html.close();
    Tables.open(
        html,
        "Countries with the most trade in " + Dates.full(period) + ", " + unit.title(),
        List.of("Country"),
        List.of(
            "Exports",
            "Imports",
            "Balance",
            "Change of balance on the year before",
            "Share of exports",
            "Share of imports"));
    for (Balance balance : mostTrade(brief, line, period, LISTED)) {
      SeriesKey series = balance.series();
      Metric change =
          period.equals(line.month())
              ? ChangeMetrics.CHANGE_ON_YEAR.balance()
              : ChangeMetrics.CHANGE.balance();
      Tables.row(
          html,
          List.of(brief.name(series.partner())),
          List.of(
              unit.show(balance.amount(Flow.EXPORT)),
              unit.show(balance.amount(Flow.IMPORT)),
              unit.show(balance.amount(Flow.BALANCE)),
              unit.change(brief.value(series, period, change)),
              Numbers.percent(brief.value(series, period, ShareMetrics.SHARE.exports())),
              Numbers.percent(brief.value(series, period, ShareMetrics.SHARE.imports()))));
    }
    Tables.close(html);
    html.element("p", Brief.source(line), "class", "source");
  }

  /** The countries by total trade, the largest first. */
  static List<Balance> mostTrade(Brief brief, WorldSeries line, Period period, int most) {
    return brief.book().partners(line.world(), PartnerKind.COUNTRY).stream()
        .map(country -> brief.book().at(country, period))
        .filter(balance -> balance != null && balance.totalTrade() != null)
        .sorted(
            Comparator.comparing((Balance balance) -> trade(balance))
                .reversed()
                .thenComparing(Balance::series))
        .limit(most)
        .toList();
  }

  private static Usd trade(Balance balance) {
    Usd trade = balance.totalTrade();
    return trade == null ? Usd.ZERO : trade;
  }

  private static List<Balance> balances(Brief brief, WorldSeries line, Period period, Flow flow) {
    return brief.book().partners(line.world(), PartnerKind.COUNTRY).stream()
        .map(country -> brief.book().at(country, period))
        .filter(balance -> balance != null && balance.amount(flow) != null)
        .sorted(
            Comparator.comparing((Balance balance) -> amount(balance))
                .thenComparing(Balance::series))
        .toList();
  }

  private static Usd amount(Balance balance) {
    Usd amount = balance.amount(Flow.BALANCE);
    return amount == null ? Usd.ZERO : amount;
  }

  private static int sign(Balance balance) {
    return amount(balance).signum();
  }

  private static List<Balance> head(List<Balance> balances) {
    return balances.subList(0, Math.min(CHARTED, balances.size()));
  }

  private static void chart(
      Html html,
      Brief brief,
      WorldSeries line,
      String id,
      String title,
      Period period,
      List<Balance> balances) {
    AmountUnit unit = brief.unit(line);
    BarChart.draw(
        html,
        new Chart(
            id,
            title + " with countries, " + Dates.full(period) + ", " + unit.title(),
            Brief.source(line),
            balances.stream().map(b -> brief.name(b.series().partner())).toList(),
            List.of(
                new Chart.Values(
                    "Balance", balances.stream().map(b -> unit.in(amount(b))).toList()))));
  }
}
