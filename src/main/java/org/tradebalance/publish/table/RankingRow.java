package org.tradebalance.publish.table;

import org.tradebalance.metric.Ranked;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.SeriesKey;

/**
 * A place in a ranking as it is published.
 *
 * @param ranked the place
 * @param partner the economy that has it
 */
record RankingRow(Ranked ranked, Economy partner) {

  SeriesKey series() {
    return ranked.series();
  }
}
