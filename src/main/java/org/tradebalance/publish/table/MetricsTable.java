package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.number;
import static org.tradebalance.publish.table.CommonColumns.ADJUSTMENT;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.ITEM;
import static org.tradebalance.publish.table.CommonColumns.METRIC;
import static org.tradebalance.publish.table.CommonColumns.PARTNER;
import static org.tradebalance.publish.table.CommonColumns.PARTNER_KIND;
import static org.tradebalance.publish.table.CommonColumns.PARTNER_NAME;
import static org.tradebalance.publish.table.CommonColumns.PRODUCT;
import static org.tradebalance.publish.table.CommonColumns.PUBLICATION_ID;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;
import static org.tradebalance.publish.table.TableKind.FACT;
import static org.tradebalance.publish.table.TableKind.FILE;
import static org.tradebalance.publish.table.TableKind.VIEW;

/**
 * The values of the metric catalogue. The views call the value otherwise: VALUE is a word of SQL.
 */
public final class MetricsTable {

  public static final PublishedTable<MetricRow> TABLE =
      PublishedTable.<MetricRow>named("metrics")
          .columnar()
          .fileAndView(
              "Metrics",
              "The metrics of the metric catalogue, one row for each line, period and metric.")
          .view(
              FACT,
              "fact_metric",
              "Metrics (fact)",
              "The metrics of the catalogue, for a star of facts and dimensions. Levels in US "
                  + "dollars may be summed as balances are, percentages never.")
          .about(row -> row.value().series())
          .storedIn("metric_series")
          .made(PUBLICATION_ID)
          .at(StoragePlace.PUBLICATION, PUBLICATION_ID.name())
          .in(FACT)
          .series(DATASET, REPORTER, PARTNER)
          .made(PARTNER_KIND)
          .at(StoragePlace.PARTNER, "kind")
          .in(FACT)
          .series(ITEM, PRODUCT, ADJUSTMENT)
          .period(MetricRow::period, StoragePlace.ARRAY, "periods")
          .key(METRIC, row -> row.value().metric())
          .value(
              number(
                      "value",
                      ColumnType.DECIMAL,
                      "as the column unit says",
                      "Value of the metric.",
                      "bilateral and periodic balances by the formula of the metric catalogue")
                  .missing("Empty where the state says why there is none."),
              row -> row.value().value())
          .array("metric_values")
          .in(FILE)
          .value(
              number(
                      "metric_value",
                      ColumnType.DECIMAL,
                      "as the column unit says",
                      "Value of the metric.",
                      "bilateral and periodic balances by the formula of the metric catalogue")
                  .missing("Null where the state says why there is none."),
              row -> row.value().value())
          .array("metric_values")
          .in(VIEW, FACT)
          .value(
              code("unit", "Unit of the value of this row.", "metric catalogue"),
              row -> row.value().metric().unit())
          .value(
              code(
                  "state",
                  "Whether and how the value holds: ok; partial for an unfinished period; of a "
                      + "margin whether it is stable; else the reason why there is none.",
                  "metric catalogue"),
              row -> row.value().state())
          .array("states")
          .value(PARTNER_NAME, row -> row.about().partner().name())
          .at(StoragePlace.PARTNER, "name")
          .in(FILE, VIEW)
          .described(MetricRow::about)
          .rows(publication -> row -> MetricRow.all(publication).forEachOrdered(row));

  private MetricsTable() {}
}
