package org.tradebalance.publish.table;

import org.tradebalance.balance.Balance;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.SeriesKey;

/**
 * A balance as it is published.
 *
 * @param balance the balance
 * @param partner the counterpart of the reporter
 * @param vintage the release that its figures come from; empty where none covers the period
 */
record BalanceRow(Balance balance, Economy partner, String vintage) {

  /** A balance of a publication. */
  static BalanceRow of(Publication publication, Balance balance) {
    SeriesKey series = balance.series();
    return new BalanceRow(
        balance,
        publication.book().economy(series.partner()),
        publication.vintage(series.dataset(), balance.period()));
  }

  SeriesKey series() {
    return balance.series();
  }
}
