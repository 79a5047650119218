package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.flag;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.ColumnDefinition.typed;
import static org.tradebalance.publish.table.ColumnDefinition.vintage;
import static org.tradebalance.publish.table.CommonColumns.ADJUSTMENT;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.FLOW;
import static org.tradebalance.publish.table.CommonColumns.FREQUENCY;
import static org.tradebalance.publish.table.CommonColumns.ITEM;
import static org.tradebalance.publish.table.CommonColumns.PARTNER;
import static org.tradebalance.publish.table.CommonColumns.PARTNER_KIND;
import static org.tradebalance.publish.table.CommonColumns.PERIOD;
import static org.tradebalance.publish.table.CommonColumns.PERIOD_KEY;
import static org.tradebalance.publish.table.CommonColumns.PRODUCT;
import static org.tradebalance.publish.table.CommonColumns.PUBLICATION_ID;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;
import static org.tradebalance.publish.table.CommonColumns.STATE;
import static org.tradebalance.publish.table.CommonColumns.VALID_FROM_VINTAGE;
import static org.tradebalance.publish.table.CommonColumns.VALID_TO_VINTAGE;
import static org.tradebalance.publish.table.CommonColumns.VALUE_USD;
import static org.tradebalance.publish.table.CommonColumns.VINTAGE_KEY;

/**
 * Views that the database makes of more than one stored table; their queries are migrations, what
 * they mean is here.
 */
final class MadeViews {

  static final PublishedTable<Void> TRADE_FLOW =
      PublishedTable.<Void>named("trade_flow")
          .view(
              TableKind.VIEW,
              "trade_flow",
              "Figures with their history",
              "Every figure as each release gave it and the cell that it was read from. It "
                  + "shows what is loaded; during a run that may be more than what is published.")
          .madeKey(DATASET.definition())
          .madeKey(REPORTER.definition())
          .madeKey(PARTNER.definition())
          .madeKey(ITEM.definition())
          .madeKey(PRODUCT.definition())
          .madeKey(FLOW)
          .madeKey(ADJUSTMENT.definition())
          .madeKey(FREQUENCY)
          .madeKey(PERIOD)
          .made(VALUE_USD)
          .made(STATE)
          .madeKey(VALID_FROM_VINTAGE)
          .made(VALID_TO_VINTAGE)
          .made(
              text(
                  "source_file", "Path of the file that the figure was read from.", "input folder"))
          .made(
              integer(
                  "source_sheet",
                  "sheet from 0",
                  "Sheet of the workbook that the figure stands in.",
                  "extract"))
          .made(integer("source_row", "row from 1", "Row that the figure stands in.", "extract"))
          .made(
              integer(
                  "source_column", "column from 0", "Column that the figure stands in.", "extract"))
          .rowsFromElsewhere();

  static final PublishedTable<Void> FLOW_HISTORY =
      PublishedTable.<Void>named("flow_history")
          .view(
              TableKind.FACT,
              "fact_flow_history",
              "Figures as each release gave them",
              "Each figure of the published files with the releases that it held for. As known "
                  + "in release V: valid_from_vintage <= V and (valid_to_vintage is null or "
                  + "valid_to_vintage > V).")
          .madeKey(DATASET.definition())
          .madeKey(REPORTER.definition())
          .madeKey(PARTNER.definition())
          .made(PARTNER_KIND)
          .madeKey(ITEM.definition())
          .madeKey(PRODUCT.definition())
          .madeKey(FLOW)
          .madeKey(ADJUSTMENT.definition())
          .made(FREQUENCY)
          .madeKey(PERIOD_KEY)
          .made(VALUE_USD)
          .made(STATE)
          .madeKey(VALID_FROM_VINTAGE)
          .made(VALID_TO_VINTAGE)
          .made(
              flag(
                  "is_current",
                  "Whether the newest published release still gives the figure so.",
                  "valid_to_vintage"))
          .rowsFromElsewhere();

  static final PublishedTable<Void> PUBLICATION =
      PublishedTable.<Void>named("publication")
          .view(
              TableKind.DIMENSION,
              "publication",
              "Publication",
              "One row: the publication that all views of the schema show. Every fact carries "
                  + "its number, so that queries made before and after a switch can be told apart.")
          .madeKey(PUBLICATION_ID)
          .made(integer("run_id", "count", "Number of the run that published.", "run"))
          .made(
              typed(
                  "published_at",
                  ColumnType.TIMESTAMP,
                  "time in UTC",
                  "When the publication became the current one.",
                  "clock of the machine"))
          .rowsFromElsewhere();

  static final PublishedTable<Void> PRODUCTS =
      PublishedTable.<Void>named("products")
          .view(
              TableKind.DIMENSION,
              "dim_product",
              "Products",
              "The products of the facts. TOTAL is all of them and must not be added to its "
                  + "parts.")
          .madeKey(PRODUCT.definition())
          .made(flag("is_total", "Whether it is all products together.", "product"))
          .rowsFromElsewhere();

  static final PublishedTable<Void> VINTAGES =
      PublishedTable.<Void>named("vintages")
          .view(
              TableKind.DIMENSION,
              "dim_vintage",
              "Releases",
              "The releases that the facts come from.")
          .madeKey(VINTAGE_KEY)
          .made(DATASET.definition())
          .made(
              vintage("vintage", "Release, named by the last month that it publishes.", "extract"))
          .made(
              flag(
                  "is_newest",
                  "Whether it is the newest release of its dataset that the facts show.",
                  "publication"))
          .rowsFromElsewhere();

  private MadeViews() {}
}
