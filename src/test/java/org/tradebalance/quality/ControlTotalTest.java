package org.tradebalance.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class ControlTotalTest {

  @ParameterizedTest
  @CsvSource({
    "100, 100, 0, 0, exact",
    "100, 100, 5, 0, exact",
    "100, 105, 5, 5, within_tolerance",
    "100, 95, 5, -5, within_tolerance",
    "100, 105.001, 5, 5.001, exceeded",
    "100, 94.999, 5, -5.001, exceeded",
    "-100, -94, 5, 6, exceeded",
    "-100, 100, 5, 200, exceeded",
    "100, 100.001, 0, 0.001, exceeded"
  })
  void comparesTheDifferenceWithTheTolerance(
      String expected, String actual, String tolerance, String difference, String verdict) {
    ControlTotal total =
        new ControlTotal(
            "rule",
            "dataset",
            "USA",
            Period.year(2024),
            usd(expected),
            usd(actual),
            usd(tolerance));
    assertThat(total.difference()).isEqualTo(usd(difference));
    assertThat(total.verdict()).isEqualTo(Coded.parse(Verdict.class, verdict));
  }

  private static Usd usd(String dollars) {
    return Usd.of(new BigDecimal(dollars));
  }
}
