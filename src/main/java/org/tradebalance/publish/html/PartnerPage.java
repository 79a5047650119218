package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.ShareMetrics;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.publish.opening.Opening;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * The page of one partner: its history in the series that countries are compared in, its places
 * among the countries, its products, and what the partner itself reports.
 *
 * @param series the series of the partner
 * @param years the newest first
 * @param months the newest first
 * @param ranks a row for each ranking of the latest year and month
 * @param products a row for each product in the newest period
 * @param mirrors a row for each side that the partner reports, too
 * @param others a row for each other series about the same partner
 */
record PartnerPage(
    Brief brief,
    WorldSeries total,
    SeriesKey series,
    Opening opening,
    AmountUnit unit,
    ColumnChart chart,
    List<TableRow> years,
    List<TableRow> months,
    List<TableRow> ranks,
    List<TableRow> products,
    List<TableRow> mirrors,
    List<TableRow> others) {

  private static final int YEARS = 25;
  private static final int MONTHS = 24;
  private static final int PRODUCTS = 15;

  static PartnerPage of(
      Brief brief, WorldSeries total, SeriesKey series, Opening opening, PartnerFigures figures) {
    AmountUnit unit = unit(brief, total, series);
    History years = History.of(brief, series, unit, total.year(), YEARS);
    History months = History.of(brief, series, unit, total.month(), MONTHS);
    return new PartnerPage(
        brief,
        total,
        series,
        opening,
        unit,
        YearsSection.chart("years", years),
        rows(years, YEARS, ChangeMetrics.CHANGE.balance()),
        rows(months, MONTHS, ChangeMetrics.CHANGE_ON_YEAR.balance()),
        figures.ranks(series).stream().map(PartnerPage::rank).toList(),
        products(brief, figures.products(series.partner())),
        mirrors(brief, figures.mirrors(series.partner())),
        others(brief, series, figures.series(series.partner())));
  }

  String name() {
    return brief.name(series.partner());
  }

  String home() {
    return brief.name(series.reporter());
  }

  private static AmountUnit unit(Brief brief, WorldSeries total, SeriesKey series) {
    return Stream.of(total.year(), total.month())
        .flatMap(Stream::ofNullable)
        .map(period -> brief.book().at(series, period))
        .flatMap(Stream::ofNullable)
        .map(balance -> AmountUnit.of(balance.totalTrade()))
        .findFirst()
        .orElse(AmountUnit.MILLION);
  }

  private static List<TableRow> rows(History history, int most, Metric change) {
    List<TableRow> rows = new ArrayList<>();
    for (Period period : history.newest(most)) {
      rows.add(
          new TableRow(
              Dates.full(period),
              List.of(
                  history.show(period, Flow.EXPORT),
                  history.show(period, Flow.IMPORT),
                  history.show(period, Flow.BALANCE),
                  history.unit().change(history.value(period, change)),
                  Numbers.percent(history.value(period, ShareMetrics.SHARE.exports())),
                  Numbers.percent(history.value(period, ShareMetrics.SHARE.imports())))));
    }
    return rows;
  }

  private static TableRow rank(Ranked ranked) {
    return new TableRow(
        "By " + DisplayNames.of(ranked.kind()) + ", " + Dates.full(ranked.period()),
        List.of(
            Integer.toString(ranked.rank()),
            AmountUnit.of(ranked.value()).show(ranked.value())
                + " "
                + AmountUnit.of(ranked.value()).title(),
            Numbers.percent(ranked.sharePct())));
  }

  private static List<TableRow> products(Brief brief, List<Balance> products) {
    return products.stream()
        .limit(PRODUCTS)
        .map(
            balance ->
                new TableRow(
                    brief.product(balance) + ", " + brief.dated(balance.period()),
                    AmountUnit.MILLION.sides(balance)))
        .toList();
  }

  private static List<TableRow> mirrors(Brief brief, Map<Metric, PartnerFigures.Mirror> mirrors) {
    List<TableRow> rows = new ArrayList<>();
    mirrors.forEach(
        (metric, mirror) -> {
          Flow flow = metric.flow();
          Balance own = brief.book().at(mirror.series(), mirror.period());
          if (own != null && flow != null) {
            rows.add(
                new TableRow(
                    (flow == Flow.EXPORT ? "Exports to the partner" : "Imports from the partner")
                        + ", "
                        + brief.dated(mirror.period()),
                    List.of(
                        AmountUnit.MILLION.show(own.amount(flow)),
                        AmountUnit.MILLION.money(mirror.value()),
                        difference(own, flow, mirror.value()))));
          }
        });
    rows.sort(Comparator.comparing(TableRow::heading));
    return rows;
  }

  private static String difference(Balance own, Flow flow, BigDecimal mirror) {
    var amount = own.amount(flow);
    return AmountUnit.MILLION.change(
        amount == null ? null : amount.toBigDecimal().subtract(mirror));
  }

  private static List<TableRow> others(Brief brief, SeriesKey series, List<SeriesKey> all) {
    List<TableRow> rows = new ArrayList<>();
    for (SeriesKey other : all) {
      Balance newest = other.equals(series) ? null : newest(brief, other);
      if (newest != null) {
        AmountUnit unit =
            AmountUnit.of(
                newest.totalTrade() == null ? newest.amount(Flow.BALANCE) : newest.totalTrade());
        rows.add(
            new TableRow(
                String.join(
                    ", ", brief.seriesTitle(other), brief.dated(newest.period()), unit.title()),
                unit.sides(newest)));
      }
    }
    return rows;
  }

  private static @Nullable Balance newest(Brief brief, SeriesKey series) {
    return brief.book().of(series).values().stream()
        .filter(balance -> !balance.partial() && balance.amount(Flow.BALANCE) != null)
        .filter(balance -> balance.period().frequency() != Frequency.QUARTERLY)
        .max(
            Comparator.comparing((Balance balance) -> balance.period().endMonth())
                .thenComparing(balance -> balance.period().startMonth()))
        .orElse(null);
  }
}
