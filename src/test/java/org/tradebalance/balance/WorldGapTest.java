package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class WorldGapTest {

  private final Flows flows =
      new Flows()
          .exports("AAA", "2024-01", 10, 10)
          .imports("AAA", "2024-01", 1, 1)
          .exports("BBB", "2024-01", 20, 20)
          .imports("BBB", "2024-01", 2, 2)
          .exports("R_REST", "2024-01", 5, 5)
          .imports("R_REST", "2024-01", 3, 3)
          .exports("EU", "2024-01", 20, 20)
          .imports("EU", "2024-01", 2, 2)
          .exports(Economy.WORLD, "2024-01", 35, 37)
          .imports(Economy.WORLD, "2024-01", 6, 4);

  @Test
  void isWhatTheWorldHoldsBeyondCountriesAndResiduals() {
    Balance february = gap("2024-02");
    assertThat(february.exports()).isEqualTo(Figure.of(dollars(2)));
    assertThat(february.imports()).isEqualTo(Figure.of(dollars(-2)));
    assertThat(february.net()).isEqualTo(Figure.of(dollars(4)));
    assertThat(february.derivation()).isEqualTo(Derivation.SUMMED);
  }

  @Test
  void isZeroWhereThePartnersSumToTheWorld() {
    assertThat(gap("2024-01").exports()).isEqualTo(Figure.of(Usd.ZERO));
    assertThat(gap("2024-01").imports()).isEqualTo(Figure.of(Usd.ZERO));
  }

  @Test
  void isPartialInAPeriodThatIs() {
    assertThat(gap("2024").partial()).isTrue();
    assertThat(gap("2024").exports()).isEqualTo(Figure.partial(dollars(2)));
    assertThat(gap("2024-Q1").net()).isEqualTo(Figure.partial(dollars(4)));
  }

  @Test
  void isMissingWhereTheWorldIs() {
    flows.exports("AAA", "2024-03", 1).imports("AAA", "2024-03", 1);
    flows.exports(Economy.WORLD, "2024-03", 1);
    assertThat(gap("2024-03").imports()).isEqualTo(Figure.MISSING);
    assertThat(gap("2024-03").net()).isEqualTo(Figure.MISSING);
  }

  @Test
  void isAbsentInAPeriodOfWhichThePublisherGivesTheWorldOnly() {
    flows.exports(Economy.WORLD, "2024-03", 40).imports(Economy.WORLD, "2024-03", 7);
    assertThat(flows.book().of(line(Economy.WORLD_GAP))).doesNotContainKey(Period.month(2024, 3));
  }

  @Test
  void isAbsentInAYearOfWhichTheWorldIsWholeAndThePartnersAreNot() {
    for (int month = 1; month <= 12; month++) {
      String period = Period.month(2023, month).toString();
      flows.exports(Economy.WORLD, period, 40).imports(Economy.WORLD, period, 7);
    }
    flows.exports("AAA", "2023-07", 40).imports("AAA", "2023-07", 7);
    assertThat(flows.book().of(line(Economy.WORLD_GAP)))
        .containsKey(Period.month(2023, 7))
        .doesNotContainKeys(Period.year(2023), Period.quarter(2023, 3));
  }

  @Test
  void isAbsentWhereThereIsNoWorldOrNoPartner() {
    BalanceBook worldOnly = new Flows().exports(Economy.WORLD, "2024-01", 1).book();
    assertThat(worldOnly.of(line(Economy.WORLD_GAP))).isEmpty();
    BalanceBook partnersOnly = new Flows().exports("AAA", "2024-01", 1).book();
    assertThat(partnersOnly.of(line(Economy.WORLD_GAP))).isEmpty();
    BalanceBook groupOnly =
        new Flows().exports("EU", "2024-01", 1).exports(Economy.WORLD, "2024-01", 1).book();
    assertThat(groupOnly.of(line(Economy.WORLD_GAP))).isEmpty();
  }

  private Balance gap(String period) {
    return Objects.requireNonNull(flows.book().at(line(Economy.WORLD_GAP), Period.parse(period)));
  }
}
