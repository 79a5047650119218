package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.number;
import static org.tradebalance.publish.table.CommonColumns.ADJUSTMENT;
import static org.tradebalance.publish.table.CommonColumns.BALANCE_SIGN;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.ITEM;
import static org.tradebalance.publish.table.CommonColumns.PARTNER;
import static org.tradebalance.publish.table.CommonColumns.PARTNER_KIND;
import static org.tradebalance.publish.table.CommonColumns.PARTNER_NAME;
import static org.tradebalance.publish.table.CommonColumns.PRODUCT;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;
import static org.tradebalance.publish.table.CommonColumns.VINTAGE;
import static org.tradebalance.publish.table.TableKind.FILE;
import static org.tradebalance.publish.table.TableKind.VIEW;

import java.math.BigDecimal;
import org.tradebalance.balance.OriginalCurrencyBalance;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.trade.ObservationStatus;

/** Balances in the currency in which their source states them, with exchange rates or without. */
final class OriginalCurrencyBalanceTable {

  private static final String UNIT = "units of currency";

  private static final ColumnDefinition<Object> CURRENCY =
      code(
          "currency",
          "Currency of the amounts: ISO 4217. Amounts of different currencies are never added.",
          "layout of the extract; extract");

  /**
   * A balance as it is published.
   *
   * @param about its series
   * @param vintage the release that its figures come from
   */
  record OriginalRow(OriginalCurrencyBalance balance, DescribedSeries about, String vintage) {

    static OriginalRow of(Publication publication, OriginalCurrencyBalance balance) {
      return new OriginalRow(
          balance,
          DescribedSeries.of(
              publication,
              balance.series(),
              balance.period().frequency(),
              publication
                  .preferred()
                  .isPreferred(balance.series(), balance.period().frequency(), balance.currency())),
          publication.vintage(balance.series().dataset(), balance.period()));
    }
  }

  public static final PublishedTable<OriginalRow> TABLE =
      PublishedTable.<OriginalRow>named("original_currency_balance")
          .columnar()
          .fileAndView(
              "Balances in original currency",
              "Exports, imports and balance with each partner in the currency in which the source "
                  + "states them (national currency, currency of invoice), where that is not the "
                  + "US dollar; with exchange rates or without. Periods are those that the source "
                  + "states. Where a source states parts in several currencies, each currency has "
                  + "a row, and no row is the whole.")
          .about(row -> row.balance().series())
          .storedIn("original_currency_balance")
          .series(DATASET)
          .value(VINTAGE, OriginalRow::vintage)
          .in(FILE, VIEW)
          .series(REPORTER, PARTNER)
          .value(PARTNER_NAME, row -> row.about().partner().name())
          .at(StoragePlace.PARTNER, "name")
          .in(FILE, VIEW)
          .value(PARTNER_KIND, row -> row.about().partner().kind())
          .at(StoragePlace.PARTNER, "kind")
          .series(ITEM, PRODUCT, ADJUSTMENT)
          .period(row -> PublishedPeriod.whole(row.balance().period()), StoragePlace.ROW, "period")
          .key(CURRENCY, row -> row.balance().currency())
          .value(
              money("exports", "Exports of the reporter to the partner.", "extract")
                  .missing("Empty where exports_state says why."),
              row -> row.balance().exports().amount())
          .value(
              money("imports", "Imports of the reporter from the partner.", "extract")
                  .missing("Empty where imports_state says why."),
              row -> row.balance().imports().amount())
          .value(
              money(
                      "balance",
                      "Exports less imports, or the balance that the publisher prints.",
                      "extract; exports - imports")
                  .missing("Empty where either side is missing."),
              row -> row.balance().net().amount())
          .value(BALANCE_SIGN, row -> row.balance().balanceSign())
          .value(
              code(
                  "exports_state",
                  ObservationStatus.class,
                  "What is known of the exports: five kinds of nothing are kept apart.",
                  "extract"),
              row -> row.balance().exports().state())
          .value(
              code(
                  "imports_state",
                  ObservationStatus.class,
                  "What is known of the imports: five kinds of nothing are kept apart.",
                  "extract"),
              row -> row.balance().imports().state())
          .described(OriginalRow::about)
          .rows(
              publication ->
                  row ->
                      publication
                          .inCurrency()
                          .forEach(balance -> row.accept(OriginalRow.of(publication, balance))));

  private OriginalCurrencyBalanceTable() {}

  private static ColumnDefinition<BigDecimal> money(String name, String meaning, String source) {
    return number(name, ColumnType.NUMBER, UNIT, meaning, source);
  }
}
