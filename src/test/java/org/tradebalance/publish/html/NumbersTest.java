package org.tradebalance.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.publish.Dates;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** Numbers, periods and scales as people read them. */
class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.0|0.0",
        "1234.56|1,234.6|+1,234.6",
        "-1202329.536766|\u22121,202,329.5|\u22121,202,329.5",
        "-0.04|0.0|0.0",
        "0.05|0.1|+0.1",
        "999.95|1,000.0|+1,000.0"
      })
  void areGroupedAndRoundedHalfUp(BigDecimal number, String shown, String signed) {
    assertThat(Numbers.show(number, 1)).isEqualTo(shown);
    assertThat(Numbers.signed(number, 1)).isEqualTo(signed);
  }

  @Test
  void whatIsMissingIsSaidToBe() {
    assertThat(Numbers.percent(null)).isEqualTo("n.a.");
    assertThat(AmountUnit.BILLION.show(null)).isEqualTo("n.a.");
  }

  @Test
  void amountsAreInBillionsWhereTheyAreLarge() {
    Usd large = Usd.ofMillions(new BigDecimal("10000"));
    assertThat(AmountUnit.of(large)).isEqualTo(AmountUnit.BILLION);
    assertThat(AmountUnit.of(large.minus(new Usd(1)))).isEqualTo(AmountUnit.MILLION);
  }

  @Test
  void periodsAreWrittenOut() {
    assertThat(
            Stream.of(
                    Period.parse("2025-02"),
                    Period.yearToDate(2025, 2),
                    Period.yearToDate(2025, 1),
                    Period.parse("2024-Q3"),
                    Period.parse("2024"))
                .map(Dates::full))
        .containsExactly(
            "February 2025", "January to February 2025", "January 2025", "2024-Q3", "2024");
  }

  @Test
  void anAxisHasRoundTicksAndZero() {
    Axis axis = Axis.over(List.of(new BigDecimal("-54.5"), new BigDecimal("27.3")), 200, 0);
    assertThat(axis.ticks().stream().map(BigDecimal::toPlainString))
        .containsExactly("-60", "-40", "-20", "0", "20", "40");
    assertThat(axis.at(BigDecimal.ZERO)).isEqualTo(80);
    assertThat(axis.at(new BigDecimal("40"))).isZero();
  }

  @Test
  void anAxisOfNothingStillHasAScale() {
    assertThat(Axis.over(List.of(BigDecimal.ZERO), 0, 10).ticks()).hasSize(2);
  }
}
