package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.amount;
import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.number;
import static org.tradebalance.publish.table.CommonColumns.ADJUSTMENT;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.FLOW;
import static org.tradebalance.publish.table.CommonColumns.ITEM;
import static org.tradebalance.publish.table.CommonColumns.PARTNER;
import static org.tradebalance.publish.table.CommonColumns.PRODUCT;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;
import static org.tradebalance.publish.table.TableKind.FILE;
import static org.tradebalance.publish.table.TableKind.VIEW;

import org.tradebalance.revision.RevisionSize;

/** How large revisions of a line usually are. File and view have the flow in different places. */
final class RevisionSizesTable {

  public static final PublishedTable<RevisionSize> TABLE =
      PublishedTable.<RevisionSize>named("revision_sizes")
          .fileAndView("Sizes of revisions", "How large the revisions of a line usually are.")
          .about(RevisionSize::series)
          .storedIn("revision_size")
          .series(DATASET, REPORTER, PARTNER, ITEM)
          .key(FLOW, RevisionSize::flow)
          .in(VIEW)
          .series(PRODUCT, ADJUSTMENT)
          .key(FLOW, RevisionSize::flow)
          .in(FILE)
          .value(
              integer("releases", "count", "Number of pairs of releases compared.", "revisions"),
              row -> (long) row.releases())
          .value(
              integer("observations", "count", "Number of figures compared.", "revisions"),
              row -> (long) row.observations())
          .value(
              amount("mean_usd", "Mean revision with its sign.", "revisions"), RevisionSize::mean)
          .value(
              amount("mean_absolute_usd", "Mean size of the revisions.", "revisions"),
              RevisionSize::meanAbsolute)
          .value(
              number(
                      "mean_absolute_pct",
                      ColumnType.DECIMAL,
                      "percent",
                      "Mean size of the revisions in percent of the earlier figure.",
                      "revisions")
                  .missingUnsaid("What was stated first is zero."),
              RevisionSize::meanAbsolutePct)
          .value(
              code("bias", "Whether revisions lean to one side.", "revisions"), RevisionSize::bias)
          .keyOrder(
              DATASET.definition(),
              REPORTER.definition(),
              PARTNER.definition(),
              ITEM.definition(),
              PRODUCT.definition(),
              ADJUSTMENT.definition(),
              FLOW)
          .rows(publication -> publication.revisions().sizes()::forEach);

  private RevisionSizesTable() {}
}
