package org.tradebalance.trade;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The average price of a currency in a month or year, as its publisher quotes it.
 *
 * @param currency ISO 4217 code, for example {@code EUR}
 * @param period the month or year that it is the average of
 * @param quotation which of the two currencies is counted
 * @param value the rate, above zero
 */
public record ExchangeRate(String currency, Period period, Quotation quotation, BigDecimal value)
    implements Serializable {

  /** Which of the two currencies a rate counts. */
  public enum Quotation implements Coded {
    /** Dollars for one unit of the currency: 1.08 for the euro. */
    USD_PER_UNIT("usd_per_unit"),

    /** Units of the currency for one dollar: 151.4 for the yen. */
    UNITS_PER_USD("units_per_usd");

    private final String code;

    Quotation(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Refuses codes that are none of ISO 4217, other frequencies, and rates that are not above 0. */
  public ExchangeRate {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "'" + currency + "' is not a currency code such as EUR (ISO 4217)");
    }
    if (period.frequency() != Frequency.MONTHLY && period.frequency() != Frequency.ANNUAL) {
      throw new IllegalArgumentException(
          "an exchange rate is the average of a month or a year, not of " + period);
    }
    if (value.signum() <= 0) {
      throw new IllegalArgumentException(
          "the exchange rate of " + currency + " for " + period + " is not above zero: " + value);
    }
  }

  /**
   * An amount of the currency in dollars: exact arithmetic, rounded once, half up, to a thousandth
   * of a dollar.
   *
   * @throws ArithmeticException where the result leaves the range of {@link Usd}
   */
  public Usd convert(BigDecimal amount) {
    BigDecimal dollars =
        quotation == Quotation.USD_PER_UNIT
            ? amount.multiply(value).setScale(Usd.SCALE, RoundingMode.HALF_UP)
            : amount.divide(value, Usd.SCALE, RoundingMode.HALF_UP);
    return Usd.of(dollars);
  }
}
