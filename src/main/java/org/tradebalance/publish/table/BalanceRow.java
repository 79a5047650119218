package org.tradebalance.publish.table;

import java.util.function.Consumer;
import java.util.function.Function;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.trade.SeriesKey;

/**
 * A balance as it is published.
 *
 * @param balance the balance
 * @param about its series
 * @param period its period
 * @param vintage the release that its figures come from; empty where none covers the period
 */
record BalanceRow(Balance balance, DescribedSeries about, PublishedPeriod period, String vintage) {

  /** Makes rows of balances of a publication, which should come series by series. */
  static Function<Balance, BalanceRow> of(Publication publication) {
    DescribedSeries.Lookup described = new DescribedSeries.Lookup(publication);
    return balance -> {
      SeriesKey series = balance.series();
      return new BalanceRow(
          balance,
          described.of(series, balance.period().frequency()),
          PublishedPeriod.of(publication.book(), balance),
          publication.vintage(series.dataset(), balance.period()));
    };
  }

  /** Hands on each balance as a row. */
  static Consumer<Balance> to(Publication publication, Consumer<? super BalanceRow> rows) {
    Function<Balance, BalanceRow> row = of(publication);
    return balance -> rows.accept(row.apply(balance));
  }

  SeriesKey series() {
    return balance.series();
  }
}
