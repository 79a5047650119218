package org.tradebalance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.claim.Stated.change;
import static org.tradebalance.claim.Stated.claim;
import static org.tradebalance.claim.Stated.judge;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/** Deficits with AAA: 2022 80, 2023 100, 2024 125; a surplus of 40 with BBB in each year. */
class JudgeTest {

  private static final Period MONTH = Period.parse("2022-01");

  private final Flows flows = new Flows();

  JudgeTest() {
    int year = 2022;
    for (long deficit : new long[] {80, 100, 125}) {
      year("AAA", year, 500, 500 + deficit);
      year("BBB", year, 90, 50);
      year("WLD", year, 590, 550 + deficit);
      year++;
    }
  }

  @Test
  void aValueWithinTheRoundingAgrees() {
    assertVerdict(
        ClaimVerdict.AGREES, claim("X", "balance", "AAA", "2024", "-124.4", "0.5"), "-125");
    assertVerdict(
        ClaimVerdict.CONTRADICTED, claim("X", "balance", "AAA", "2024", "-123.4", "0.5"), "-125");
  }

  @Test
  void theRoundingOfTheFiguresThemselvesGivesTheBenefitOfTheDoubt() {
    // Exports and imports are rounded to a dollar, so their difference is known to one dollar.
    assertVerdict(ClaimVerdict.AGREES, claim("X", "balance", "AAA", "2024", "-124", "0"), "-125");
  }

  @Test
  void aContradictionSaysHowFarItIsOff() {
    Judgement judgement = judge(flows, claim("X", "balance", "AAA", "2024", "-110", "5"));
    assertThat(judgement.explanation())
        .contains("USD -125.00")
        .contains("USD 9 beyond the rounding");
    assertThat(judgement.low()).isEqualByComparingTo("-115");
    assertThat(judgement.high()).isEqualByComparingTo("-105");
  }

  @Test
  void changesArePercentOfTheSizeOfTheDeficit() {
    assertVerdict(
        ClaimVerdict.AGREES,
        change("X", "deficit_change_pct", "AAA", "2023", "2024", "25", "0.05"),
        "25");
    assertVerdict(
        ClaimVerdict.AGREES, change("X", "deficit_change", "AAA", "2022", "2024", "45"), "45");
    assertVerdict(
        ClaimVerdict.AGREES, change("X", "deficit_change_sign", "AAA", "2022", "2024", "1"), "1");
    assertVerdict(
        ClaimVerdict.CONTRADICTED,
        change("X", "balance_change_sign", "AAA", "2022", "2024", "1"),
        "-1");
  }

  @Test
  void signsSharesPlacesAndCountsAreAnswered() {
    assertVerdict(ClaimVerdict.AGREES, claim("X", "balance_sign", "BBB", "2024", "1"), "1");
    assertVerdict(ClaimVerdict.AGREES, claim("X", "surplus_rank", "BBB", "2024", "1"), "1");
    assertVerdict(ClaimVerdict.AGREES, claim("X", "deficit_rank", "BBB", "2024", "2"), "2");
    assertVerdict(
        ClaimVerdict.AGREES, claim("X", "partner_deficit_count", "WLD", "2024", "1"), "1");
    assertVerdict(
        ClaimVerdict.AGREES,
        claim("X", "exports_share_pct", "BBB", "2024", "15", "0.5"),
        "15.2542");
  }

  @Test
  void whatNoDatasetHasIsUntestableAndNamed() {
    assertThat(untestable(claim("X", "balance", "AAA", "2019", "-1", "0")))
        .contains("no figure of the balance in 2019");
    assertThat(untestable(claim("X", "balance", "CCC", "2024", "-1", "0")))
        .contains("No dataset has trade of");
    assertThat(untestable(claim("X", "deficit_record_rank", "AAA", "2024", "1")))
        .contains("fewer than ten years");
    assertThat(untestable(claim("X", "ytd_balance", "AAA", "2024-05", "-1", "0")))
        .contains("no figure of the balance in 2024-01");
  }

  @Test
  void aStatementThatOnlyAnOlderReleaseConfirmsSaysWhich() {
    Flows older = new Flows();
    older.print("AAA", Flow.BALANCE, "2024", -118);
    Flows newer = new Flows();
    newer.print("AAA", Flow.BALANCE, "2024", -103);
    Map<Vintage, Flows> releases =
        Map.of(Vintage.parse("2024-12"), older, Vintage.parse("2025-03"), newer);
    ClaimEvidence evidence =
        new ClaimEvidence(
            newer.book(),
            Flows.datasets(),
            releases.keySet().stream()
                .map(
                    vintage ->
                        new ClaimEvidence.Release("d", vintage, MONTH, Period.parse("2025-03")))
                .toList(),
            (dataset, vintage) -> releases.get(vintage).book(),
            UsualRevision.UNKNOWN);
    Judgement judgement =
        Judge.judge(List.of(claim("X", "balance", "AAA", "2024", "-118", "0.4")), evidence).get(0);
    assertThat(judgement.verdict()).isEqualTo(ClaimVerdict.AGREES_OTHER_VINTAGE);
    assertThat(judgement.vintage()).isEqualTo("2024-12");
    assertThat(judgement.computed()).isEqualByComparingTo("-118");
    assertThat(judgement.explanation()).contains("vintage 2025-03): USD -103");
  }

  @Test
  void aSmallDistanceSaysNothingWithoutTheReleaseInWhichTheFiguresWereNew() {
    // Trade of 1,125 in 2024: one percent of it are 11.25 dollars, beside the rounding of a dollar.
    assertThat(judgedByReleaseOf("2025-03", "-135").verdict())
        .isEqualTo(ClaimVerdict.RELEASE_NOT_LOADED);
    assertThat(judgedByReleaseOf("2025-03", "-135").explanation())
        .contains("The first release with 2024-12 is not loaded")
        .contains("no more than revisions usually are");
    assertThat(judgedByReleaseOf("2025-03", "-145").verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
  }

  @Test
  void aSmallDistanceContradictsWhereTheFirstReleaseIsThereOrOfAnotherYear() {
    assertThat(judgedByReleaseOf("2024-12", "-135").verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    assertThat(judgedByReleaseOf("2026-01", "-135").verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
  }

  private Judgement judgedByReleaseOf(String vintage, String stated) {
    ClaimEvidence evidence =
        new ClaimEvidence(
            flows.book(),
            Flows.datasets(),
            List.of(
                new ClaimEvidence.Release(
                    "d", Vintage.parse(vintage), MONTH, Period.parse("2024-12"))),
            (dataset, older) -> {
              throw new AssertionError("no older release was loaded");
            },
            UsualRevision.UNKNOWN);
    return Judge.judge(List.of(claim("X", "balance", "AAA", "2024", stated, "0")), evidence).get(0);
  }

  @Test
  void aRecordIsOneOfItsOwnTime() {
    for (int year = 2010; year < 2022; year++) {
      year("AAA", year, 500, 510);
    }
    assertVerdict(ClaimVerdict.AGREES, claim("X", "deficit_record_rank", "AAA", "2023", "1"), "1");
    assertThat(judge(flows, claim("X", "deficit_record_rank", "AAA", "2023", "1")).explanation())
        .contains("Since overtaken by 2024.");
    assertThat(judge(flows, claim("X", "deficit_record_rank", "AAA", "2024", "1")).explanation())
        .doesNotContain("overtaken");
  }

  @Test
  void aValueThatATableGivesTwiceIsNamed() {
    List<Judgement> judgements =
        Stated.judge(
            flows,
            List.of(
                claim("T1", "balance", "AAA", "2022", "-321", "0"),
                claim("T2", "balance", "AAA", "2024", "-321", "0"),
                claim("T3", "balance", "BBB", "2024", "-321", "0")));
    assertThat(judgements.get(0).explanation())
        .contains("The same value is stated for 2024 (T2): a row may have been repeated.");
    assertThat(judgements.get(1).explanation()).contains("stated for 2022 (T1)");
    assertThat(judgements.get(2).explanation()).doesNotContain("may have been repeated");
  }

  private String untestable(Claim claim) {
    Judgement judgement = judge(flows, claim);
    assertThat(judgement.verdict()).isEqualTo(ClaimVerdict.UNTESTABLE);
    assertThat(judgement.computed()).isNull();
    assertThat(judgement.dataset()).isEmpty();
    return judgement.explanation();
  }

  private void assertVerdict(ClaimVerdict verdict, Claim claim, String computed) {
    Judgement judgement = judge(flows, claim);
    assertThat(judgement.verdict()).as(judgement.explanation()).isEqualTo(verdict);
    assertThat(judgement.computed()).isEqualByComparingTo(computed);
  }

  private void year(String partner, int year, long exports, long imports) {
    flows.print(partner, Flow.EXPORT, Integer.toString(year), exports);
    flows.print(partner, Flow.IMPORT, Integer.toString(year), imports);
  }
}
