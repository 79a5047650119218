package org.tradebalance.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {

  private static final Usd AMOUNT = new Usd(1);

  @Test
  void tellsZeroFromMissing() {
    assertThat(Figure.of(Usd.ZERO)).isEqualTo(new Figure(ObservationStatus.ZERO, Usd.ZERO));
    assertThat(Figure.MISSING.state()).isEqualTo(ObservationStatus.MISSING);
    assertThat(Figure.MISSING.amount()).isNull();
    assertThat(Figure.MISSING).isNotEqualTo(Figure.of(Usd.ZERO));
  }

  @Test
  void isReportedWhereTheAmountIsNotZero() {
    assertThat(Figure.of(AMOUNT).state()).isEqualTo(ObservationStatus.REPORTED);
    assertThat(Figure.of(AMOUNT.negate()).state()).isEqualTo(ObservationStatus.REPORTED);
    assertThat(Figure.partial(AMOUNT)).isEqualTo(new Figure(ObservationStatus.PARTIAL, AMOUNT));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "REPORTED",
        "ZERO",
        "PARTIAL",
        "ESTIMATED",
        "FORECAST",
        "PROVISIONAL",
        "UNRELIABLE",
        "SERIES_BREAK",
        "DEFINED_OTHERWISE",
        "CONFIDENTIAL"
      })
  void refusesAStateThatNeedsAnAmountWithoutOne(ObservationStatus state) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Figure(state, null))
        .withMessage("state %s with amount null", state.code());
    assertThat(new Figure(state, AMOUNT).amount()).isEqualTo(AMOUNT);
  }

  @ParameterizedTest
  @EnumSource(names = {"BELOW_HALF_UNIT", "SUPPRESSED", "NOT_PUBLISHED", "MISSING"})
  void refusesAnAmountWhereTheStateSaysThereIsNone(ObservationStatus state) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Figure(state, AMOUNT));
    assertThat(new Figure(state, null).amount()).isNull();
  }
}
