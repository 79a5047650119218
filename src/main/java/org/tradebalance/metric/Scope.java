package org.tradebalance.metric;

import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;

/**
 * Which periods measures are published for: all of them for years and for the world; for the
 * quarters and months of single partners only the recent ones, so that the files stay readable.
 *
 * @param partnerMonths how many months back from the newest month of the line's dataset
 */
public record Scope(int partnerMonths) {

  /** Whether measures of a line are published for a period. */
  boolean covers(Series series, Period period, Period newest) {
    return period.frequency() == Frequency.ANNUAL
        || series.partner().equals(Economy.WORLD)
        || period.endMonth() > newest.endMonth() - partnerMonths;
  }

  /** The newest month that a line has. */
  static Period newest(BalanceBook book, Series series) {
    return book.of(series).lastKey();
  }
}
