package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Cells;
import org.tradebalance.gen.Exhibit1Sheet;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.normalise.AmountReader.Unreadable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Usd;

/** One odd cell costs its row, never the run. */
class HostileInputTest {

  private static final Unit MILLIONS = new Unit(new BigDecimal(1_000_000), 9, "");
  private static final Unit DOLLARS = new Unit(BigDecimal.ONE, 3, "");

  @ParameterizedTest
  @ValueSource(strings = {"9999", "0000", "1699"})
  void rejectsAYearOutsideTheRangeAsAnUnknownLabel(String year) {
    SplitResult result = new Exhibit1Sheet().label(year).figures("January", 1).scan();
    assertThat(result.rows().rejected()).isPositive();
    assertThat(result.rows().balances()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jan. - Foo.", "Jan. - Agu.", "Jan. - Mai"})
  void rejectsAMonthThatIsNone(String label) {
    SplitResult result = new Exhibit1Sheet().label("2024").figures(label, 1).scan();
    assertThat(result.rows().rejected()).isEqualTo(1);
  }

  @Test
  void refusesTheLargestExponentThereIs() {
    Unreadable refusal =
        catchThrowableOfType(
            Unreadable.class, () -> new AmountReader(MILLIONS).read(Cells.number("1e2147483647")));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(IssueCode.NUMBER_TOO_LARGE);
  }

  @Test
  void roundsNoDigitOfATextAway() throws Unreadable {
    assertThat(new AmountReader(DOLLARS).read(Cells.text("12345678901234.567")))
        .isEqualTo(Usd.of(new BigDecimal("12345678901234.567")));
  }
}
