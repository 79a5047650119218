package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.quality.Issue;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Period;

class InvertedRatesTest {

  private static List<ExchangeRate> months(String... values) {
    List<ExchangeRate> rates = new ArrayList<>();
    for (int month = 0; month < values.length; month++) {
      rates.add(
          new ExchangeRate(
              "EUR",
              Period.month(2023, month + 1),
              ExchangeRate.Quotation.USD_PER_UNIT,
              new BigDecimal(values[month])));
    }
    return rates;
  }

  @ParameterizedTest
  @CsvSource({
    // One month among good ones, the last one, and from one month on.
    "1.08 0.92 1.09, 2 of 3",
    "1.08 1.07 0.9302, 1 of 3",
    "1.08 1.07 0.9302 0.93, 1 of 4",
    // Yen: units for a dollar.
    "0.0067 0.0066 149.5 0.0068, 2 of 4"
  })
  void aRateTheWrongWayRoundRefusesTheFile(String rates, String words) {
    Issue issue = InvertedRates.find("r.csv", months(rates.split(" ")), (c, p) -> null);
    assertThat(issue).isNotNull();
    assertThat(issue.toString()).contains(words, "[TB-2058]");
  }

  @ParameterizedTest
  @CsvSource({"1.08 1.07 1.1", "1.02 0.99 0.98", "1.04 0.96", "0.15 0.1", "0.0067 0.0099", "2 3"})
  void ratesThatMoveAreLoaded(String rates) {
    assertThat(InvertedRates.find("r.csv", months(rates.split(" ")), (c, p) -> null)).isNull();
  }

  @Test
  void whatStandsTellsOfAFileThatIsWhollyInverted() {
    List<ExchangeRate> standing = months("1.08", "1.07", "1.1");
    Issue issue =
        InvertedRates.find(
            "r.csv",
            months("0.926", "0.9346", "0.909"),
            (currency, period) ->
                standing.stream()
                    .filter(rate -> rate.period().equals(period))
                    .findFirst()
                    .orElse(null));
    assertThat(issue).isNotNull();
    assertThat(issue.toString()).contains("3 of 3", "EUR 2023-01 is 0.926", "not near 1.08");
  }

  /** Real annual averages that cross one. */
  @Test
  void theEuroAndTheAustralianDollarCrossedOne() {
    assertThat(
            InvertedRates.find(
                "r.csv", months("0.9236", "0.8956", "0.9456", "1.1312"), (c, p) -> null))
        .isNull();
    assertThat(
            InvertedRates.find(
                "r.csv", months("0.7927", "0.9197", "1.0332", "1.0359"), (c, p) -> null))
        .isNull();
  }
}
