package org.tradebalance.publish.table;

import org.tradebalance.metric.Ranked;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.trade.SeriesKey;

/**
 * A place in a ranking as it is published.
 *
 * @param ranked the place
 * @param about the series of the economy that has it; preferred where the ranking is
 * @param period its period
 */
record RankingRow(Ranked ranked, DescribedSeries about, PublishedPeriod period) {

  static RankingRow of(Publication publication, Ranked ranked) {
    SeriesKey series = ranked.series();
    return new RankingRow(
        ranked,
        DescribedSeries.of(
            publication,
            series,
            ranked.period().frequency(),
            publication.preferred().isPreferredWhole(series, ranked.period().frequency())),
        PublishedPeriod.of(publication.book(), series, ranked.period()));
  }

  SeriesKey series() {
    return ranked.series();
  }
}
