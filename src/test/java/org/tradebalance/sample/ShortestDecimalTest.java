package org.tradebalance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortestDecimalTest {

  @Test
  void writesNoDigitMoreThanNeededToReadTheNumberBack() {
    assertThat(ShortestDecimal.of(0)).isEqualTo("0");
    assertThat(ShortestDecimal.of(15134)).isEqualTo("15134");
    assertThat(ShortestDecimal.of(2600000)).isEqualTo("2600000");
    assertThat(ShortestDecimal.of(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    assertThat(ShortestDecimal.of(0.000096)).isEqualTo("9.6e-05");
    assertThat(ShortestDecimal.of(0.0001)).isEqualTo("0.0001");
    assertThat(ShortestDecimal.of(0.000002)).isEqualTo("2e-06");
    assertThat(ShortestDecimal.of(-12.5)).isEqualTo("-12.5");
  }
}
