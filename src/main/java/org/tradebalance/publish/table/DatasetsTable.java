package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.amount;
import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.flag;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.TableKind.DIMENSION;

import org.tradebalance.trade.Basis;

/** What each dataset is. */
final class DatasetsTable {

  public static final PublishedTable<DatasetRow> TABLE =
      CorroborationColumns.in(
              PublishedTable.<DatasetRow>named("datasets")
                  .view(
                      DIMENSION,
                      "dim_dataset",
                      "Datasets",
                      "One concept of one publisher each: basis, valuation, rounding. Figures of"
                          + " two datasets must not be added.")
                  .storedIn("dataset")
                  .key(DATASET.definition(), row -> row.dataset().id())
                  .value(
                      text("title", "What the dataset is.", "layout of the extract"),
                      row -> row.dataset().title())
                  .value(
                      text("publisher", "Who publishes it.", "layout of the extract"),
                      row -> row.dataset().publisher())
                  .value(
                      code(
                          "basis",
                          Basis.class,
                          "Accounting basis: customs records (census for those of the U.S. Census"
                              + " Bureau, customs for others), balance of payments (bop), national"
                              + " accounts (sna).",
                          "layout of the extract"),
                      row -> row.dataset().basis())
                  .value(
                      text(
                          "valuation",
                          "How goods are valued: FAS, FOB, CIF or customs value, and which imports"
                              + " and exports are meant.",
                          "layout of the extract"),
                      row -> row.dataset().valuation())
                  .value(
                      amount(
                          "rounding_usd",
                          "Smallest amount that the publisher prints. Zero where figures are not"
                              + " rounded.",
                          "layout of the extract"),
                      row -> row.dataset().unit())
                  .value(
                      text(
                              "coverage",
                              "What is counted, where that is not all exports and imports. Only"
                                  + " datasets of one coverage state the same.",
                              "layout of the extract")
                          .missing("Empty where all are."),
                      row -> row.dataset().coverage())
                  .value(
                      flag(
                          "republished",
                          "Whether others compiled the figures, whom the publisher passes on.",
                          "layout of the extract"),
                      row -> row.dataset().republished()),
              DatasetRow::degree)
          .rows(DatasetRow::of);

  private DatasetsTable() {}
}
