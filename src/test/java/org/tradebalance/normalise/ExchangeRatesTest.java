package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.ExchangeRate.Quotation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class ExchangeRatesTest {

  private static final Period MAY = Period.month(2024, 5);

  private final ExchangeRates rates =
      new ExchangeRates(
          List.of(
              rate("EUR", MAY, Quotation.USD_PER_UNIT, "1.0812"),
              rate("EUR", Period.month(2024, 6), Quotation.USD_PER_UNIT, "1.0759"),
              rate("EUR", Period.year(2024), Quotation.USD_PER_UNIT, "1.0824"),
              rate("JPY", MAY, Quotation.UNITS_PER_USD, "155.87")));

  /** Computed by hand: 1000 x 1.0812, 1000 x 1.0824, 1000 / 155.87 = 6.41560..., 1 / 155.87. */
  @ParameterizedTest
  @CsvSource({
    "1000, EUR, 2024-05, 1081.2",
    "1000, EUR, 2024-06, 1075.9",
    "1000, EUR, 2024, 1082.4",
    "-1000, EUR, 2024-05, -1081.2",
    "0, EUR, 2024-05, 0",
    "1000, JPY, 2024-05, 6.416",
    "1, JPY, 2024-05, 0.006",
    "1000000000000, JPY, 2024-05, 6415602745.878"
  })
  void anAmountConvertsWithTheRateOfItsPeriod(
      String amount, String currency, String period, String dollars) {
    assertThat(converted(amount, currency, period)).hasToString(dollars);
  }

  /** 0.0005 / 1 rounds up, 0.00049 down; below zero away from zero, as HALF_UP does. */
  @ParameterizedTest
  @CsvSource({"0.0005, 0.001", "0.00049, 0", "-0.0005, -0.001", "0.0015, 0.002"})
  void halfAThousandthIsRoundedUpOnce(String amount, String dollars) {
    ExchangeRate one = rate("BMD", MAY, Quotation.USD_PER_UNIT, "1");
    assertThat(one.convert(new BigDecimal(amount))).hasToString(dollars);
  }

  /** Of another month, year or currency there is none: nothing is carried forward or averaged. */
  @ParameterizedTest
  @CsvSource({
    "EUR, 2024-07",
    "EUR, 2023",
    "EUR, 2024-Q2",
    "JPY, 2024",
    "CHF, 2024-05",
    "eur, 2024-05"
  })
  void aRateIsThatOfThePeriodOrNone(String currency, String period) {
    assertThat(rates.rate(currency, Period.parse(period))).isNull();
  }

  @Test
  void aYearToDateIsNotConvertedWithTheRateOfItsLastMonth() {
    assertThat(rates.rate("EUR", Period.yearToDate(2024, 5))).isNull();
  }

  @Test
  void anEmptyTableHasNone() {
    assertThat(ExchangeRates.NONE.rate("EUR", MAY)).isNull();
  }

  @Test
  void twoRatesOfOneCurrencyAndPeriodAreRefused() {
    ExchangeRate first = rate("EUR", MAY, Quotation.USD_PER_UNIT, "1.08");
    ExchangeRate again = rate("EUR", MAY, Quotation.USD_PER_UNIT, "1.080");
    ExchangeRate other = rate("EUR", MAY, Quotation.USD_PER_UNIT, "1.09");
    ExchangeRate turned = rate("EUR", MAY, Quotation.UNITS_PER_USD, "1.08");
    assertThat(new ExchangeRates(List.of(first, again))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExchangeRates(List.of(first, other)))
        .withMessage("EUR has two rates for 2024-05: 1.08, 1.09");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExchangeRates(List.of(first, turned)));
  }

  @Test
  void theDollarIsWorthADollar() {
    ExchangeRate dollar = rate("USD", MAY, Quotation.USD_PER_UNIT, "1.01");
    assertThatIllegalArgumentException().isThrownBy(() -> new ExchangeRates(List.of(dollar)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.000"})
  void aRateIsAboveZero(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rate("EUR", MAY, Quotation.USD_PER_UNIT, value))
        .withMessageContaining("not above zero");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eur", "EURO", "€", "E1R"})
  void aCurrencyHasAThreeLetterCode(String currency) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rate(currency, MAY, Quotation.USD_PER_UNIT, "1"))
        .withMessageContaining("ISO 4217");
  }

  @Test
  void anAmountBeyondAnyTradeIsAnErrorNotAWrongFigure() {
    ExchangeRate euro = rate("EUR", MAY, Quotation.USD_PER_UNIT, "1.08");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> euro.convert(new BigDecimal("1e16")));
  }

  /** Whatever the quotation: the result is within half a thousandth of the exact quotient. */
  @Test
  void roundingNeverMovesAResultByMoreThanHalfAThousandth() {
    Random random = new Random(20240501);
    BigDecimal half = new BigDecimal("0.0005");
    for (int round = 0; round < 2_000; round++) {
      BigDecimal amount = new BigDecimal(new BigInteger(40, random), random.nextInt(6));
      BigDecimal value = new BigDecimal(new BigInteger(30, random).add(BigInteger.ONE), 6);
      Usd times = rate("EUR", MAY, Quotation.USD_PER_UNIT, value.toPlainString()).convert(amount);
      assertThat(amount.multiply(value).subtract(times.toBigDecimal()).abs())
          .isLessThanOrEqualTo(half);
      Usd parts = rate("EUR", MAY, Quotation.UNITS_PER_USD, value.toPlainString()).convert(amount);
      BigDecimal back = parts.toBigDecimal().multiply(value);
      assertThat(back.subtract(amount).abs()).isLessThanOrEqualTo(half.multiply(value));
    }
  }

  private Usd converted(String amount, String currency, String period) {
    return Objects.requireNonNull(rates.rate(currency, Period.parse(period)))
        .convert(new BigDecimal(amount));
  }

  private static ExchangeRate rate(String currency, Period period, Quotation way, String value) {
    return new ExchangeRate(currency, period, way, new BigDecimal(value));
  }
}
