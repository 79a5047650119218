package org.tradebalance.normalise;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;

/**
 * The rates table: monthly and annual averages by currency. An amount converts with the rate of its
 * own period and no other: a month with the average of that month, a year with that of the year. No
 * rate is interpolated, carried forward or averaged from others, because a publisher's annual
 * average is not the mean of its months; quarters and years to date have none.
 */
public final class ExchangeRates implements Serializable {

  /** A table without rates. */
  public static final ExchangeRates NONE = new ExchangeRates(List.of());

  private static final String DOLLAR = "USD";

  private final Map<Key, ExchangeRate> rates = new HashMap<>();

  /**
   * A table of rates.
   *
   * @throws IllegalArgumentException where a currency has two different rates for a period, or the
   *     dollar a rate other than 1
   */
  public ExchangeRates(Collection<ExchangeRate> table) {
    for (ExchangeRate rate : table) {
      if (rate.currency().equals(DOLLAR) && rate.value().compareTo(BigDecimal.ONE) != 0) {
        throw new IllegalArgumentException("the rate of the US dollar to itself is 1: " + rate);
      }
      ExchangeRate before = rates.putIfAbsent(new Key(rate.currency(), rate.period()), rate);
      if (before != null && !same(before, rate)) {
        throw new IllegalArgumentException(
            rate.currency()
                + " has two rates for "
                + rate.period()
                + ": "
                + before.value()
                + ", "
                + rate.value());
      }
    }
  }

  /** The rate of a currency and period; null where there is none. */
  public @Nullable ExchangeRate rate(String currency, Period period) {
    boolean average =
        period.frequency() == Frequency.MONTHLY || period.frequency() == Frequency.ANNUAL;
    return average ? rates.get(new Key(currency, period)) : null;
  }

  /** Whether two rates of a currency and period say the same. */
  public static boolean same(ExchangeRate one, ExchangeRate other) {
    return one.quotation() == other.quotation() && one.value().compareTo(other.value()) == 0;
  }

  private record Key(String currency, Period period) implements Serializable {}
}
