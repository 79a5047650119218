package org.tradebalance.publish.excel;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.ShareMetrics;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Every partner in the latest complete year, the largest deficit first. */
final class PartnersSheet {

  static final String NAME = "Partners";

  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 12;

  // Countries and residuals make up the world; groups only gather what stands above them.
  private static final List<PartnerKind> SECTIONS =
      List.of(PartnerKind.COUNTRY, PartnerKind.RESIDUAL, PartnerKind.WORLD, PartnerKind.GROUP);

  private PartnersSheet() {}

  static void fill(Page page, Summary summary) {
    page.widths(31, 42, 11, 14, 14, 14, 11, 13, 13, 18, 8, summary.statisticsWidth());
    page.title("Partners in the latest complete year");
    page.newRow()
        .text(
            "Millions of US dollars. Balance is exports less imports, a deficit is negative."
                + " Countries and residuals add up to the world; groups overlap with countries.",
            page.styles().note);
    page.newRow()
        .height(50)
        .headers("Partner code", "Partner", "Kind")
        .numberHeaders("Exports, USD million", "Imports, USD million", "Balance, USD million")
        .headers("Balance sign")
        .numberHeaders(
            "Share of exports, %",
            "Share of imports, %", "Change of balance on year before, USD million")
        .headers("Year", "Statistics");
    summary.totals().forEach(total -> rows(page, summary, total));
    Paper.filter(page, HEADER_ROW, Math.max(page.rowIndex(), HEADER_ROW + 1), COLUMNS);
    Paper.freeze(page, HEADER_ROW, 2);
    summary.notes(page);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
  }

  private static void rows(Page page, Summary summary, WorldSeries total) {
    BalanceBook book = summary.publication().book();
    Period year = total.year();
    List<SeriesKey> partners =
        book.partners(total.world(), PartnerKind.COUNTRY, PartnerKind.RESIDUAL, PartnerKind.GROUP);
    if (year == null || partners.isEmpty()) {
      return;
    }
    Stream.concat(partners.stream(), Stream.of(total.world()))
        .map(series -> book.at(series, year))
        .filter(Objects::nonNull)
        .map(balance -> new Row(book.economy(balance.series().partner()), balance))
        .sorted(Row.ORDER)
        .forEach(row -> row(page, summary, total, row));
  }

  private static void row(Page page, Summary summary, WorldSeries total, Row row) {
    SeriesKey series = row.balance.series();
    Period year = row.balance.period();
    Figures figures = summary.figures();
    page.newRow()
        .text(row.economy.code())
        .text(row.economy.name())
        .text(row.economy.kind().code())
        .millions(row.balance.amount(Flow.EXPORT))
        .millions(row.balance.amount(Flow.IMPORT))
        .millions(row.balance.amount(Flow.BALANCE))
        .text(DisplayNames.of(row.balance.balanceSign()))
        .percent(figures.at(series, year, ShareMetrics.SHARE.exports()))
        .percent(figures.at(series, year, ShareMetrics.SHARE.imports()))
        .millions(figures.at(series, year, ChangeMetrics.CHANGE.balance()))
        .text(year.toString())
        .text(total.label());
  }

  private record Row(Economy economy, Balance balance) {

    static final Comparator<Row> ORDER =
        Comparator.comparingInt((Row row) -> SECTIONS.indexOf(row.economy.kind()))
            .thenComparing(Row::net, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.economy.code());

    @Nullable Usd net() {
      return balance.amount(Flow.BALANCE);
    }
  }
}
