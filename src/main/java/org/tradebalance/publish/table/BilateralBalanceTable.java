package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.CommonColumns.ADJUSTMENT;
import static org.tradebalance.publish.table.CommonColumns.BALANCE_SIGN;
import static org.tradebalance.publish.table.CommonColumns.BALANCE_USD;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.EXPORTS_USD;
import static org.tradebalance.publish.table.CommonColumns.IMPORTS_USD;
import static org.tradebalance.publish.table.CommonColumns.ITEM;
import static org.tradebalance.publish.table.CommonColumns.PARTNER;
import static org.tradebalance.publish.table.CommonColumns.PARTNER_KIND;
import static org.tradebalance.publish.table.CommonColumns.PARTNER_NAME;
import static org.tradebalance.publish.table.CommonColumns.PRODUCT;
import static org.tradebalance.publish.table.CommonColumns.PUBLICATION_ID;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;
import static org.tradebalance.publish.table.CommonColumns.VINTAGE;
import static org.tradebalance.publish.table.CommonColumns.VINTAGE_KEY;
import static org.tradebalance.publish.table.TableKind.FACT;
import static org.tradebalance.publish.table.TableKind.FILE;
import static org.tradebalance.publish.table.TableKind.VIEW;

import org.tradebalance.trade.ObservationStatus;

/** Exports, imports and balance with each partner, kinds of partners told apart. */
public final class BilateralBalanceTable {

  public static final PublishedTable<BalanceRow> TABLE =
      columns(
              PublishedTable.<BalanceRow>named("bilateral_balance")
                  .columnar()
                  .fileAndView(
                      "Bilateral balances",
                      "Exports, imports and balance of a reporter with each partner. Only rows "
                          + "whose "
                          + "partner_kind is country may be summed.")
                  .view(
                      FACT,
                      "fact_bilateral",
                      "Bilateral balances (fact)",
                      "Exports, imports and balance by partner, for a star of facts and "
                          + "dimensions. "
                          + "Filter on one frequency and on partner_kind country before summing.")
                  .about(BalanceRow::series)
                  .storedIn("balance_series"))
          .described(BalanceRow::about)
          .rows(
              publication ->
                  row -> publication.book().all().forEachOrdered(BalanceRow.to(publication, row)));

  private BilateralBalanceTable() {}

  /** The columns, which balances by product have, too. */
  static TableBuilder<BalanceRow> columns(TableBuilder<BalanceRow> table) {
    return table
        .made(PUBLICATION_ID)
        .at(StoragePlace.PUBLICATION, PUBLICATION_ID.name())
        .in(FACT)
        .series(DATASET)
        .value(VINTAGE, BalanceRow::vintage)
        .array("vintages")
        .in(FILE, VIEW)
        .made(VINTAGE_KEY)
        .at(StoragePlace.JOINED, DATASET.definition().name(), VINTAGE.name())
        .in(FACT)
        .series(REPORTER, PARTNER)
        .value(PARTNER_NAME, row -> row.about().partner().name())
        .at(StoragePlace.PARTNER, "name")
        .in(FILE, VIEW)
        .value(PARTNER_KIND, row -> row.about().partner().kind())
        .at(StoragePlace.PARTNER, "kind")
        .series(ITEM, PRODUCT, ADJUSTMENT)
        .period(BalanceRow::period, StoragePlace.ARRAY, "periods")
        .value(EXPORTS_USD, row -> row.balance().exports().amount())
        .array("exports_usd")
        .value(IMPORTS_USD, row -> row.balance().imports().amount())
        .array("imports_usd")
        .value(BALANCE_USD, row -> row.balance().net().amount())
        .array("balance_usd")
        .value(BALANCE_SIGN, row -> row.balance().balanceSign())
        .array("balance_signs")
        .value(
            code(
                "exports_state",
                ObservationStatus.class,
                "What is known of the exports: five kinds of nothing are kept apart.",
                "extract"),
            row -> row.balance().exports().state())
        .array("exports_states")
        .value(
            code(
                "imports_state",
                ObservationStatus.class,
                "What is known of the imports: five kinds of nothing are kept apart.",
                "extract"),
            row -> row.balance().imports().state())
        .array("imports_states");
  }
}
