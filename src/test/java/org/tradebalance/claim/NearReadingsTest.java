package org.tradebalance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.claim.Stated.change;
import static org.tradebalance.claim.Stated.claim;
import static org.tradebalance.claim.Stated.judge;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;

/** What contradicted statements may have meant. */
class NearReadingsTest {

  private final Flows flows = new Flows();

  NearReadingsTest() {
    year("2022", 7_000, 15_000);
    year("2023", 6_000, 17_000);
    year("2024", 5_559, 18_000);
  }

  @Test
  void anotherYear() {
    assertThat(explained(claim("X", "balance", "WLD", "2024", "-11000", "5")))
        .contains("It would fit 2023 instead of 2024")
        .contains("USD -11000");
  }

  @Test
  void aYearFarAwayFitsByChanceAndIsNotOffered() {
    year("2015", 4_000, 4_777);
    assertThat(explained(claim("X", "balance", "WLD", "2024", "-777", "5")))
        .doesNotContain("2015")
        .contains("No other reading that was tried gives the stated value.");
  }

  @Test
  void theOppositeSign() {
    assertThat(explained(claim("X", "balance", "WLD", "2024", "12441", "5")))
        .contains("It would fit the opposite sign");
  }

  @Test
  void anotherScale() {
    assertThat(explained(claim("X", "balance", "WLD", "2024", "-12.441", "0.005")))
        .contains("It would fit the stated value times 1000");
  }

  @Test
  void digitsCutOff() {
    assertThat(explained(claim("X", "exports", "WLD", "2024", "5500", "50")))
        .contains("It would fit digits cut off instead of rounded");
  }

  @Test
  void anotherAmount() {
    assertThat(explained(claim("X", "exports", "WLD", "2024", "18000", "5")))
        .contains("It would fit imports instead of exports");
  }

  @Test
  void anotherItem() {
    flows.print(
        Flows.line("WLD").withItem(Item.SERVICES),
        Flow.EXPORT,
        MonthSpan.parse("2024").period().orElseThrow(),
        Flows.dollars(3_333));
    assertThat(explained(claim("X", "exports", "WLD", "2024", "3333", "5")))
        .contains("It would fit services instead of goods");
  }

  @Test
  void anotherYearToCompareWith() {
    assertThat(explained(change("X", "deficit_change", "WLD", "2023", "2024", "4441")))
        .contains("It would fit a comparison with 2022 instead of 2023");
  }

  @Test
  void nothingAtAll() {
    assertThat(explained(claim("X", "balance", "WLD", "2024", "-777", "5")))
        .contains("No other reading that was tried gives the stated value.");
  }

  @Test
  void aThresholdThatBringsAllCountsNearest() {
    Flows countries = new Flows();
    long[] balances = {3_000_000, 8_000_000, 90_000_000, -4_000_000, -7_000_000, -70_000_000};
    for (int at = 0; at < balances.length; at++) {
      countries.print(Flows.COUNTRIES.get(at), Flow.BALANCE, "2024", balances[at]);
    }
    countries.print("WLD", Flow.BALANCE, "2024", 20_000_000);
    List<Judgement> judgements =
        judge(
            countries,
            List.of(
                claim("X", "partner_surplus_count", "WLD", "2024", "2"),
                claim("Y", "partner_deficit_count", "WLD", "2024", "2")));
    assertThat(judgements)
        .allSatisfy(
            judgement ->
                assertThat(judgement.explanation())
                    .contains(
                        "Counting only balances of USD 5 million or more gives 2 countries in"
                            + " surplus and 2 in deficit."));
  }

  private String explained(Claim claim) {
    Judgement judgement = judge(flows, claim);
    assertThat(judgement.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    return judgement.explanation();
  }

  private void year(String year, long exports, long imports) {
    flows.print("WLD", Flow.EXPORT, year, exports);
    flows.print("WLD", Flow.IMPORT, year, imports);
  }
}
