package org.tradebalance.publish.table;

import org.tradebalance.publish.Publication;
import org.tradebalance.quality.CorroborationDegree;
import org.tradebalance.trade.Dataset;

/**
 * A dataset of a publication.
 *
 * @param dataset what it is
 * @param degree how far its figures are confirmed
 */
record DatasetRow(Dataset dataset, CorroborationDegree degree) {

  static RowSource<DatasetRow> of(Publication publication) {
    return taker ->
        publication
            .datasets()
            .values()
            .forEach(
                dataset ->
                    taker.accept(new DatasetRow(dataset, publication.corroboration(dataset.id()))));
  }
}
