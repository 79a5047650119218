package org.tradebalance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.claim.Stated.change;
import static org.tradebalance.claim.Stated.claim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Item;

/** Statements that cannot all be true, whatever the figures. */
class ConflictsTest {

  private static final Claim LEVEL_2023 = claim("A", "balance", "WLD", "2023", "-797", "0.5");
  private static final Claim LEVEL_2024 = claim("B", "balance", "WLD", "2024", "-918", "0.5");

  @Test
  void twoValuesOfOneQuantityConflictUnlessTheirRoundingsMeet() {
    assertConflict(LEVEL_2024, claim("C", "deficit", "WLD", "2024", "903", "0.5"));
    assertNone(LEVEL_2024, claim("C", "deficit", "WLD", "2024", "917", "0.5"));
    assertNone(LEVEL_2024, claim("C", "balance", "AAA", "2024", "-903", "0.5"));
  }

  @Test
  void aStatedChangeMustFollowFromTheStatedLevels() {
    // 918 is 15.2 percent more than 797.
    assertConflict(
        LEVEL_2023,
        LEVEL_2024,
        change("C", "deficit_change_pct", "WLD", "2023", "2024", "24.7", "0.05"));
    assertNone(
        LEVEL_2023,
        LEVEL_2024,
        change("C", "deficit_change_pct", "WLD", "2023", "2024", "15.2", "0.05"));
    assertNone(LEVEL_2023, LEVEL_2024, change("C", "deficit_change", "WLD", "2023", "2024", "122"));
    assertConflict(
        LEVEL_2023, LEVEL_2024, change("C", "deficit_change", "WLD", "2023", "2024", "123"));
    assertConflict(
        LEVEL_2023, LEVEL_2024, change("C", "balance_change_sign", "WLD", "2023", "2024", "1"));
  }

  @Test
  void exportsLessImportsMustGiveTheBalance() {
    Claim exports = claim("A", "ytd_exports", "WLD", "2025-05", "903", "0.5");
    Claim imports = claim("B", "ytd_imports", "WLD", "2025-05", "1550", "5");
    assertNone(exports, imports, claim("C", "ytd_balance", "WLD", "2025-05", "-647", "0.5"));
    assertConflict(exports, imports, claim("C", "ytd_balance", "WLD", "2025-05", "-640", "0.5"));
  }

  @Test
  void goodsAndServicesMustGiveBoth() {
    Claim goods = of("A", Item.GOODS, "-97.5");
    Claim services = of("B", Item.SERVICES, "26");
    assertNone(goods, services, of("C", Item.GOODS_SERVICES, "-71.5"));
    assertConflict(goods, services, of("C", Item.GOODS_SERVICES, "-71.2"));
  }

  @Test
  void twelveAverageMonthsMustGiveTheYear() {
    assertNone(
        claim("A", "monthly_average", "WLD", "2024", "-100", "5"),
        claim("B", "balance", "WLD", "2024", "-1205", "0.5"));
    assertConflict(
        claim("A", "monthly_average", "WLD", "2024", "-100", "0.3"),
        claim("B", "balance", "WLD", "2024", "-1205", "0.5"));
  }

  @Test
  void aRecordLeavesNoRoomForALargerOne() {
    Claim larger = claim("A", "balance", "WLD", "2018", "-1058", "0.5");
    assertConflict(larger, LEVEL_2024, claim("C", "deficit_record_rank", "WLD", "2024", "1"));
    assertNone(larger, LEVEL_2024, claim("C", "deficit_record_rank", "WLD", "2024", "2"));
  }

  @Test
  void aPlaceAmongCountriesLeavesNoRoomForLargerCountriesButForGroups() {
    Claim own = claim("A", "balance", "AAA", "2024", "-172", "0.5");
    Claim first = claim("C", "deficit_rank", "AAA", "2024", "1");
    assertConflict(own, claim("B", "balance", "BBB", "2024", "-295", "0.5"), first);
    assertNone(own, claim("B", "balance", "EU", "2024", "-236", "0.5"), first);
  }

  @Test
  void aConflictIsReportedWithoutAnyFigures() {
    List<Judgement> judgements =
        Stated.judge(
            new Flows(), List.of(LEVEL_2024, claim("C", "balance", "WLD", "2024", "-903", "0.5")));
    assertThat(judgements)
        .allSatisfy(
            judgement -> assertThat(judgement.verdict()).isEqualTo(ClaimVerdict.UNTESTABLE));
    assertThat(judgements.get(0).explanation())
        .contains("Cannot be true together with other statements: C (USD -903)");
  }

  private static Claim of(String id, Item item, String value) {
    return Stated.of(id, "balance", item, "WLD", "2025-05", null, value, "0.05");
  }

  private static void assertConflict(Claim... claims) {
    assertThat(Conflicts.byClaim(List.of(claims), ConflictsTest::isCountry))
        .containsOnlyKeys(List.of(claims).stream().map(Claim::id).toList());
  }

  private static void assertNone(Claim... claims) {
    assertThat(Conflicts.byClaim(List.of(claims), ConflictsTest::isCountry)).isEmpty();
  }

  private static boolean isCountry(String economy) {
    return Flows.COUNTRIES.contains(economy);
  }
}
