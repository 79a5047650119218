package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.flag;
import static org.tradebalance.publish.table.CommonColumns.ADJUSTMENT;
import static org.tradebalance.publish.table.CommonColumns.BALANCE_SIGN;
import static org.tradebalance.publish.table.CommonColumns.BALANCE_USD;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.EXPORTS_USD;
import static org.tradebalance.publish.table.CommonColumns.IMPORTS_USD;
import static org.tradebalance.publish.table.CommonColumns.ITEM;
import static org.tradebalance.publish.table.CommonColumns.PRODUCT;
import static org.tradebalance.publish.table.CommonColumns.PUBLICATION_ID;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;
import static org.tradebalance.publish.table.CommonColumns.VINTAGE;
import static org.tradebalance.publish.table.CommonColumns.VINTAGE_KEY;
import static org.tradebalance.publish.table.TableKind.FACT;
import static org.tradebalance.publish.table.TableKind.FILE;
import static org.tradebalance.publish.table.TableKind.VIEW;

import java.util.function.Consumer;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.Derivation;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.SeriesKey;

/** Exports, imports and balance with the world. */
final class PeriodicBalanceTable {

  public static final PublishedTable<BalanceRow> TABLE =
      PublishedTable.<BalanceRow>named("periodic_balance")
          .columnar()
          .fileAndView(
              "Balances by period",
              "Exports, imports and balance of a reporter with the world, by year, quarter and "
                  + "month.")
          .view(
              FACT,
              "fact_periodic",
              "Balances by period (fact)",
              "Exports, imports and balance with the world, for a star of facts and "
                  + "dimensions. Filter on one frequency before summing.")
          .about(BalanceRow::series)
          .storedIn("periodic_balance")
          .made(PUBLICATION_ID)
          .at(StoragePlace.PUBLICATION, PUBLICATION_ID.name())
          .in(FACT)
          .series(DATASET)
          .value(VINTAGE, BalanceRow::vintage)
          .in(FILE, VIEW)
          .made(VINTAGE_KEY)
          .at(StoragePlace.JOINED, DATASET.definition().name(), VINTAGE.name())
          .in(FACT)
          .series(REPORTER, ITEM, PRODUCT, ADJUSTMENT)
          .period(BalanceRow::period, StoragePlace.ROW, "period")
          .value(EXPORTS_USD, row -> row.balance().exports().amount())
          .value(IMPORTS_USD, row -> row.balance().imports().amount())
          .value(BALANCE_USD, row -> row.balance().net().amount())
          .value(BALANCE_SIGN, row -> row.balance().balanceSign())
          .value(
              code(
                  "derivation",
                  Derivation.class,
                  "Whether the publisher prints the figures for this very period or they are sums "
                      + "of shorter ones.",
                  "balances"),
              row -> row.balance().derivation())
          .value(
              flag(
                  "partial",
                  "Whether months of the period are missing: true for a running year or quarter.",
                  "balances"),
              row -> row.balance().partial())
          .described(BalanceRow::about)
          .rows(publication -> row -> worlds(publication, row));

  private PeriodicBalanceTable() {}

  private static void worlds(Publication publication, Consumer<? super BalanceRow> row) {
    Consumer<Balance> rows = BalanceRow.to(publication, row);
    for (SeriesKey series : publication.book().worlds()) {
      publication.book().of(series).values().forEach(rows);
    }
  }
}
