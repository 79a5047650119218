package org.tradebalance.publish;

import java.util.regex.Pattern;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * A period as outputs name it. A year or quarter with months missing is never written like a whole
 * one: {@code 2025-P02} holds two months of 2025.
 *
 * @param period the period
 * @param partial whether months are missing
 * @param months how many months there are; 0 where that is not known
 */
public record PublishedPeriod(Period period, boolean partial, int months)
    implements Comparable<PublishedPeriod> {

  private static final Pattern PART = Pattern.compile("(?<=^\\d{4}(?:-Q[1-4])?)-P\\d{2}$");

  /** A period with nothing missing. */
  public static PublishedPeriod whole(Period period) {
    return new PublishedPeriod(period, false, period.monthCount());
  }

  /** The period of a balance. */
  public static PublishedPeriod of(BalanceBook book, Balance balance) {
    Period period = balance.period();
    if (!balance.partial()) {
      return whole(period);
    }
    SeriesKey series = balance.series();
    int months = book.monthsIn(series, period);
    // Residuals and sums of groups are made of years to date where there are no months.
    return new PublishedPeriod(
        period,
        true,
        months == 0 ? book.monthsIn(series.withPartner(Economy.WORLD), period) : months);
  }

  /** The period of a series; whole where there is no balance. */
  public static PublishedPeriod of(BalanceBook book, SeriesKey series, Period period) {
    Balance balance = book.at(series, period);
    return balance == null ? whole(period) : of(book, balance);
  }

  /**
   * The calendar period of a text as outputs have it, whether or not months are missing.
   *
   * @throws IllegalArgumentException where the text is no period
   */
  public static Period calendar(String text) {
    return Period.parse(PART.matcher(text).replaceFirst(""));
  }

  /** In order of the periods, a part before the whole. */
  @Override
  public int compareTo(PublishedPeriod other) {
    int order = period.compareTo(other.period);
    order = order == 0 ? Boolean.compare(other.partial, partial) : order;
    return order == 0 ? Integer.compare(months, other.months) : order;
  }

  @Override
  public String toString() {
    return partial ? period + (months < 10 ? "-P0" : "-P") + months : period.toString();
  }
}
