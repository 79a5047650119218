package org.tradebalance.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Period;

/**
 * Looks for rates that stand the wrong way round: units for one dollar among dollars for one unit.
 * Such a rate times the one before it, or times the one that stands, is near to one, though both
 * are not. No currency falls by a tenth in a month just to where its rate is the inverse of before.
 */
public final class InvertedRates {

  /** Rates of neighbouring periods are nearer to each other than this. */
  private static final BigDecimal APART = BigDecimal.valueOf(110, 2);

  /** How near to one the product is. */
  private static final BigDecimal NEAR = BigDecimal.valueOf(3, 2);

  private static final MathContext DIGITS = MathContext.DECIMAL64;

  private InvertedRates() {}

  /**
   * Why a file of rates is refused; null where it is not.
   *
   * @param file its path
   * @param rates its rates
   * @param standing the rate that stands for a currency and period; null where none does
   */
  public static @Nullable Issue find(
      String file,
      List<ExchangeRate> rates,
      BiFunction<String, Period, @Nullable ExchangeRate> standing) {
    Map<List<Object>, ExchangeRate> byPeriod = new HashMap<>();
    rates.forEach(rate -> byPeriod.put(List.of(rate.currency(), rate.period()), rate));
    int count = 0;
    ExchangeRate first = null;
    BigDecimal expected = BigDecimal.ONE;
    for (ExchangeRate rate : rates) {
      Period before = new Period(rate.period().frequency(), rate.period().ordinal() - 1);
      ExchangeRate other = standing.apply(rate.currency(), rate.period());
      other = other == null ? byPeriod.get(List.of(rate.currency(), before)) : other;
      other = other == null ? standing.apply(rate.currency(), before) : other;
      if (other != null && isInverse(dollars(rate), dollars(other))) {
        count++;
        expected = first == null ? dollars(other) : expected;
        first = first == null ? rate : first;
      }
    }
    return first == null
        ? null
        : Issue.ofFile(
            IssueCode.RATE_INVERTED,
            file,
            Integer.toString(count),
            Integer.toString(rates.size()),
            first.currency(),
            first.period().toString(),
            text(dollars(first)),
            text(expected));
  }

  private static boolean isInverse(BigDecimal one, BigDecimal other) {
    BigDecimal apart = one.max(other).divide(one.min(other), DIGITS);
    return apart.compareTo(APART) > 0
        && one.multiply(other).subtract(BigDecimal.ONE).abs().compareTo(NEAR) <= 0;
  }

  /** Dollars for one unit. */
  private static BigDecimal dollars(ExchangeRate rate) {
    return rate.quotation() == ExchangeRate.Quotation.USD_PER_UNIT
        ? rate.value()
        : BigDecimal.ONE.divide(rate.value(), DIGITS);
  }

  private static String text(BigDecimal dollars) {
    return dollars.round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
