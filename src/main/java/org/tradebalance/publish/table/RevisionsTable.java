package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.amount;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.ColumnDefinition.vintage;
import static org.tradebalance.publish.table.CommonColumns.ADJUSTMENT;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.FLOW;
import static org.tradebalance.publish.table.CommonColumns.FREQUENCY;
import static org.tradebalance.publish.table.CommonColumns.ITEM;
import static org.tradebalance.publish.table.CommonColumns.PARTNER;
import static org.tradebalance.publish.table.CommonColumns.PERIOD;
import static org.tradebalance.publish.table.CommonColumns.PRODUCT;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;

import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.revision.Revision;

/** Every revised figure, each release with the one before it. */
final class RevisionsTable {

  private static final ColumnDefinition<Object> FROM_VINTAGE =
      vintage("from_vintage", "The earlier release.", "extract");

  public static final PublishedTable<Revision> TABLE =
      PublishedTable.<Revision>named("revisions")
          .fileAndView(
              "Revisions",
              "Every figure that a release changed, with what the release before it said.")
          .about(row -> row.key().series())
          .storedIn("revision")
          .series(DATASET, REPORTER, PARTNER, ITEM)
          .key(FLOW, row -> row.key().flow())
          .period(row -> PublishedPeriod.whole(row.key().period()), StoragePlace.ROW, "period")
          .key(FROM_VINTAGE, Revision::from)
          .value(
              vintage("to_vintage", "The release that changed the figure.", "extract"),
              Revision::to)
          .value(
              amount("old_usd", "Amount in the earlier release.", "extract")
                  .missing("Empty where it had none."),
              row -> row.before().amount())
          .value(
              amount("new_usd", "Amount in the later release.", "extract")
                  .missing("Empty where it has none."),
              row -> row.after().amount())
          .value(
              amount("change_usd", "New less old.", "new_usd - old_usd")
                  .missing("Empty where either is."),
              Revision::change)
          .value(
              text(
                      "consequence",
                      "What follows from the revision: changes of rank, sign or record.",
                      "revisions")
                  .missingUnsaid("Nothing follows from the revision."),
              Revision::consequence)
          .series(PRODUCT, ADJUSTMENT)
          .keyOrder(
              DATASET.definition(),
              REPORTER.definition(),
              PARTNER.definition(),
              ITEM.definition(),
              PRODUCT.definition(),
              ADJUSTMENT.definition(),
              FLOW,
              FREQUENCY,
              PERIOD,
              FROM_VINTAGE)
          .rows(publication -> publication.revisions().revisions()::forEach);

  private RevisionsTable() {}
}
