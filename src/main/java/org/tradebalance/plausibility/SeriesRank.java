package org.tradebalance.plausibility;

import org.tradebalance.trade.Economy;
import org.tradebalance.trade.SeriesKey;

/** Totals first, then in an order that has nothing to do with what series are about. */
record SeriesRank(int rank, int order, SeriesKey series) implements Comparable<SeriesRank> {

  static SeriesRank of(SeriesKey series) {
    int rank =
        (series.partner().equals(Economy.WORLD) ? 0 : 2)
            + (series.product().equals(SeriesKey.ALL_PRODUCTS) ? 0 : 1);
    return new SeriesRank(rank, series.toString().hashCode(), series);
  }

  @Override
  public int compareTo(SeriesRank other) {
    int byRank = Integer.compare(rank, other.rank);
    int byOrder = byRank == 0 ? Integer.compare(order, other.order) : byRank;
    return byOrder == 0 ? series.compareTo(other.series) : byOrder;
  }
}
