package org.tradebalance.publish.table;

import org.tradebalance.publish.Publication;
import org.tradebalance.quality.CorroborationDegree;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.RowCounts;

/**
 * The account of a file.
 *
 * @param entry the account
 * @param degree how far the figures of its dataset are confirmed
 */
record LedgerRow(LedgerEntry entry, CorroborationDegree degree) {

  static RowSource<LedgerRow> of(Publication publication) {
    return taker ->
        publication
            .ledger()
            .forEach(
                entry ->
                    taker.accept(new LedgerRow(entry, publication.corroboration(entry.dataset()))));
  }

  RowCounts rows() {
    return entry.rows();
  }

  FigureCounts figures() {
    return entry.figures();
  }
}
