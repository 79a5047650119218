package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.number;
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
import static org.tradebalance.publish.table.CommonColumns.REPORTER;
import static org.tradebalance.publish.table.CommonColumns.REPORTER_NAME;
import static org.tradebalance.publish.table.CommonColumns.SERIES_KEY;
import static org.tradebalance.publish.table.CommonColumns.VINTAGE;

import java.util.List;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.trade.Basis;

/**
 * The metrics of complete years side by side, for spreadsheets, which the long table is too long
 * for: all products together, of preferred series only.
 */
final class AnnualMetricsTable {

  /** Metrics that one looks for by year, in the order of the columns. */
  private static final List<String> METRICS =
      List.of(
          "total_trade",
          "coverage_ratio",
          "normalised_balance",
          "exports_change",
          "imports_change",
          "balance_change",
          "exports_change_pct",
          "imports_change_pct",
          "balance_change_pct",
          "exports_share",
          "imports_share",
          "total_trade_share",
          "surplus_share",
          "deficit_share",
          "exports_share_change",
          "imports_share_change",
          "exports_contribution",
          "imports_contribution",
          "balance_contribution",
          "exports_cagr_5y_pct",
          "imports_cagr_5y_pct",
          "balance_cagr_5y_pct",
          "exports_cagr_10y_pct",
          "imports_cagr_10y_pct",
          "balance_cagr_10y_pct",
          "exports_history_rank",
          "imports_history_rank",
          "balance_history_rank",
          "partner_surplus_count",
          "partner_deficit_count",
          "exports_hhi",
          "imports_hhi",
          "exports_largest_4_pct",
          "imports_largest_4_pct");

  public static final PublishedTable<AnnualMetricsRow> TABLE =
      metrics(
              PublishedTable.<AnnualMetricsRow>named("metrics_annual")
                  .file(
                      "Metrics by year",
                      "The main metrics of complete years side by side, a row for each reporter, "
                          + "partner, item and year: preferred series of all products together. "
                          + "metrics.csv has all series, periods and metrics.")
                  .about(row -> row.about().series())
                  .series(REPORTER)
                  .value(REPORTER_NAME, row -> row.about().reporter().name())
                  .series(PARTNER)
                  .value(PARTNER_NAME, row -> row.about().partner().name())
                  .value(PARTNER_KIND, row -> row.about().partner().kind())
                  .series(ITEM)
                  .key(
                      integer("calendar_year", "calendar year", "Complete year.", "period"),
                      row -> (long) row.balance().period().year())
                  .series(DATASET)
                  .value(
                      code(
                              "basis",
                              Basis.class,
                              "Accounting basis of the dataset.",
                              "layout of the extract")
                          .missing("Empty where no layout has the dataset any more."),
                      AnnualMetricsRow::basis)
                  .series(ADJUSTMENT)
                  .value(VINTAGE, AnnualMetricsRow::vintage)
                  .value(EXPORTS_USD, row -> row.balance().exports().amount())
                  .value(IMPORTS_USD, row -> row.balance().imports().amount())
                  .value(BALANCE_USD, row -> row.balance().net().amount())
                  .value(BALANCE_SIGN, row -> row.balance().balanceSign()))
          .value(SERIES_KEY, row -> row.about().key())
          .rows(publication -> row -> AnnualMetricsRow.all(publication).forEachOrdered(row));

  private AnnualMetricsTable() {}

  private static TableBuilder<AnnualMetricsRow> metrics(TableBuilder<AnnualMetricsRow> table) {
    for (String name : METRICS) {
      Metric metric =
          MetricCatalogue.PUBLISHED.metrics().stream()
              .filter(each -> each.code().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no metric " + name));
      table.value(
          number(
                  name,
                  ColumnType.DECIMAL,
                  metric.unit().code(),
                  metric.definition(),
                  metric.formula())
              .missing("Empty where metrics.csv has no value, whose state says why."),
          row -> row.values().get(metric));
    }
    return table;
  }
}
