package org.tradebalance.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsdTest {

  private static final Usd LARGEST = new Usd(Long.MAX_VALUE);
  private static final Usd SMALLEST = new Usd(Long.MIN_VALUE);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.000, 0",
    "1, 1",
    "1000, 1000",
    "1E3, 1000",
    "0.5, 0.5",
    "-0.5, -0.5",
    "-0.001, -0.001",
    "12.340, 12.34",
    "1.5000000, 1.5",
    "-295401647000, -295401647000",
    "9223372036854775.807, 9223372036854775.807",
    "-9223372036854775.808, -9223372036854775.808"
  })
  void writesDollarsPlainlyWithoutNeedlessZeros(String dollars, String written) {
    Usd amount = usd(dollars);
    assertThat(amount).hasToString(written);
    assertThat(usd(written)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0001",
        "1.2345",
        "-0.0005",
        "9223372036854775.808",
        "-9223372036854775.809",
        "1E30"
      })
  void refusesWhatItCannotHoldExactly(String dollars) {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> usd(dollars));
  }

  @Test
  void readsMillionsToTheDollar() {
    // China, 2024, as published: exports 143,545.740, imports 438,947.386 million US$.
    Usd exports = Usd.ofMillions(new BigDecimal("143545.740"));
    Usd imports = Usd.ofMillions(new BigDecimal("438947.386"));
    assertThat(exports).hasToString("143545740000");
    assertThat(exports.minus(imports)).hasToString("-295401646000");
  }

  @Test
  void addsWhereBinaryFractionsWouldNot() {
    assertThat(usd("0.1").plus(usd("0.2"))).isEqualTo(usd("0.3"));
    assertThat(usd("0.3").minus(usd("0.1"))).isEqualTo(usd("0.2"));
  }

  @Test
  void failsInsteadOfWrappingAround() {
    Usd least = new Usd(1);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LARGEST.plus(least));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> SMALLEST.minus(least));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(SMALLEST::negate);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(SMALLEST::abs);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> SMALLEST.dividedBy(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0.333",
    "2, 3, 0.667",
    "-1, 3, -0.333",
    "-2, 3, -0.667",
    "0.010, 4, 0.003",
    "-0.010, 4, -0.003",
    "0.001, 2, 0.001",
    "0.001, 3, 0",
    "9, 3, 3"
  })
  void dividesRoundingHalfUpToAThousandth(String dollars, int divisor, String quotient) {
    assertThat(usd(dollars).dividedBy(divisor)).isEqualTo(usd(quotient));
  }

  @Test
  void refusesToDivideByZero() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> usd("1").dividedBy(0));
  }

  @Test
  void knowsSignAndSizeAndOrder() {
    assertThat(usd("-5").abs()).isEqualTo(usd("5"));
    assertThat(usd("5").abs()).isEqualTo(usd("5"));
    assertThat(usd("5").negate()).isEqualTo(usd("-5"));
    assertThat(List.of(usd("-5").signum(), Usd.ZERO.signum(), usd("0.001").signum()))
        .containsExactly(-1, 0, 1);
    assertThat(List.of(usd("2"), usd("-3"), usd("0.5")).stream().sorted())
        .containsExactly(usd("-3"), usd("0.5"), usd("2"));
  }

  @Test
  void alwaysHasThreeDecimalsAsANumber() {
    assertThat(usd("5").toBigDecimal()).isEqualTo(new BigDecimal("5.000"));
  }

  private static Usd usd(String dollars) {
    return Usd.of(new BigDecimal(dollars));
  }
}
