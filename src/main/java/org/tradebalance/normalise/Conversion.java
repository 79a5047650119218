package org.tradebalance.normalise;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** What became of an amount in another currency. */
public sealed interface Conversion extends Serializable {

  /**
   * An amount in dollars.
   *
   * @param original the amount in its own currency, as published
   * @param rate the rate of its period; names the currency
   * @param usd the amount in dollars, rounded half up to a thousandth
   */
  record Converted(BigDecimal original, ExchangeRate rate, Usd usd) implements Conversion {}

  /**
   * An amount that stays out for want of a rate.
   *
   * @param currency its currency
   * @param period its period
   * @param known what the rates table has instead
   */
  record NoRate(String currency, Period period, String known) implements Conversion {}
}
