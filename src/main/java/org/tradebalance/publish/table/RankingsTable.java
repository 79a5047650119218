package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.amount;
import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.number;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.ITEM;
import static org.tradebalance.publish.table.CommonColumns.PARTNER;
import static org.tradebalance.publish.table.CommonColumns.PARTNER_NAME;
import static org.tradebalance.publish.table.CommonColumns.PRODUCT;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;

import java.util.function.Consumer;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.publish.Publication;

/** Countries by deficit, surplus, trade, exports and imports. */
public final class RankingsTable {

  public static final PublishedTable<RankingRow> TABLE =
      PublishedTable.<RankingRow>named("rankings")
          .fileAndView(
              "Rankings",
              "Countries by size of deficit, surplus, trade, exports and imports. Equal "
                  + "amounts share a rank.")
          .about(RankingRow::series)
          .storedIn("rank_series")
          .inAnyOrder()
          .series(DATASET, REPORTER, ITEM, PRODUCT)
          .period(RankingRow::period, StoragePlace.ARRAY, "periods")
          .key(
              code("ranking", RankingKind.class, "What countries are ranked by.", "rankings"),
              row -> row.ranked().kind())
          .key(
              integer(
                  "rank",
                  "place from 1",
                  "Place in the ranking: 1 for the largest. Equal amounts share a rank and leave "
                      + "the next ones out.",
                  "rankings"),
              row -> (long) row.ranked().rank())
          .array("places")
          .series(PARTNER)
          .value(PARTNER_NAME, row -> row.about().partner().name())
          .at(StoragePlace.PARTNER, "name")
          .value(
              amount(
                  "value_usd",
                  "Amount that is ranked. A deficit is negative.",
                  "bilateral balances"),
              row -> row.ranked().value())
          .array("values_usd")
          .value(
              number(
                      "share_pct",
                      ColumnType.DECIMAL,
                      "percent",
                      "Share in the sum of all ranked countries.",
                      "bilateral balances")
                  .missing("Empty where that sum is zero."),
              row -> row.ranked().sharePct())
          .array("shares_pct")
          .value(
              code(
                  "stability",
                  Ranked.Stability.class,
                  "Whether a neighbour is no further away than the unit that the publisher rounds "
                      + "to or than both usually are revised.",
                  "rankings"),
              row -> row.ranked().stability())
          .array("stabilities")
          .described(RankingRow::about)
          .rows(publication -> row -> places(publication, row));

  private RankingsTable() {}

  private static void places(Publication publication, Consumer<? super RankingRow> row) {
    for (Ranked ranked : publication.rankings()) {
      row.accept(RankingRow.of(publication, ranked));
    }
  }
}
