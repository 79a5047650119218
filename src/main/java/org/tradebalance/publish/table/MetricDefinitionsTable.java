package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.CommonColumns.DEFINITION;
import static org.tradebalance.publish.table.CommonColumns.METRIC;
import static org.tradebalance.publish.table.TableKind.DESCRIPTION;

import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.publish.dictionary.MetricEntries;
import org.tradebalance.publish.dictionary.MetricEntries.MetricEntry;

/** The metric catalogue as a table. */
public final class MetricDefinitionsTable {

  public static final PublishedTable<MetricEntry> TABLE =
      PublishedTable.<MetricEntry>named("metric_definitions")
          .view(
              DESCRIPTION,
              "dim_metric",
              "Metrics of the catalogue",
              "Definition, formula, unit and applicability of each metric.")
          .storedIn("metric_definition")
          .storedOnce()
          .key(METRIC, MetricEntry::name)
          .value(DEFINITION, MetricEntry::definition)
          .value(
              text(
                  "formula",
                  "How it is computed: X exports, M imports, B balance, T total trade, p a "
                      + "partner, t the period, t-1 the one before, t-1y the same period of "
                      + "the year "
                      + "before.",
                  "metric catalogue"),
              MetricEntry::formula)
          .value(
              code("unit", "Unit of the values of the metric.", "metric catalogue"),
              MetricEntry::unit)
          .value(
              text("periods", "Lengths of period that it is defined for.", "metric catalogue"),
              MetricEntry::periods)
          .value(
              text("coverage", "Lines and periods that it is published for.", "metric catalogue"),
              MetricEntry::coverage)
          .value(
              text("missing", "When there is no row or no value.", "metric catalogue"),
              MetricEntry::missing)
          .value(
              text(
                  "source", "Manual or release that the metric is taken from.", "metric catalogue"),
              MetricEntry::source)
          .rowsFromElsewhere();

  private MetricDefinitionsTable() {}

  /** The rows, which are the same for every publication. */
  public static RowSource<MetricEntry> rows() {
    return row ->
        MetricCatalogue.PUBLISHED.metrics().stream().map(MetricEntries::of).forEachOrdered(row);
  }
}
