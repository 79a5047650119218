package org.tradebalance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/** Each kind of statement is judged by its own question, and says the figures it rests on. */
class ClaimKindsTest {

  private final Flows flows = new Flows();

  /** In 2024 AAA has the largest deficit, CCC the most trade, and BBB a surplus. */
  ClaimKindsTest() {
    year("AAA", 2022, 100, 180);
    year("AAA", 2023, 100, 200);
    year("AAA", 2024, 110, 235);
    year("BBB", 2022, 90, 95);
    year("BBB", 2023, 90, 80);
    year("BBB", 2024, 90, 50);
    year("CCC", 2022, 700, 705);
    year("CCC", 2023, 700, 715);
    year("CCC", 2024, 690, 715);
    year("WLD", 2022, 890, 980);
    year("WLD", 2023, 890, 995);
    year("WLD", 2024, 890, 1000);
  }

  @Test
  void theLargestPartnerByTradeIsThatWithMostExportsAndImports() {
    assertThat(verdict("total_trade_rank", "CCC", "2024", null, "1"))
        .isEqualTo(ClaimVerdict.AGREES);
    Judgement wrong = judged("total_trade_rank", "AAA", "2024", null, "1");
    assertThat(wrong.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    assertThat(wrong.computed()).isEqualByComparingTo("2");
    assertThat(wrong.figures()).contains("That place is held by name of CCC");
  }

  @Test
  void aDeficitInEveryYearSinceHasNoException() {
    Judgement always = judged("deficit_exceptions", "AAA", "2024", "2022", "0");
    assertThat(always.verdict()).isEqualTo(ClaimVerdict.AGREES);
    assertThat(always.figures()).contains("every one of the 3 periods from 2022 to 2024");
    Judgement not = judged("deficit_exceptions", "BBB", "2024", "2022", "0");
    assertThat(not.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    assertThat(not.computed()).isEqualByComparingTo("2");
    assertThat(not.figures()).contains("not so in 2023; 2024");
  }

  /** Nobody knows of the year that is missing; that it is untrue is seen without it. */
  @Test
  void aYearWithoutFigureLeavesOnlyTheContradictionToBeSeen() {
    assertThat(verdict("deficit_exceptions", "AAA", "2024", "2021", "0"))
        .isEqualTo(ClaimVerdict.UNTESTABLE);
    assertThat(verdict("deficit_exceptions", "BBB", "2024", "2021", "0"))
        .isEqualTo(ClaimVerdict.CONTRADICTED);
  }

  @Test
  void aDeficitOfThePastIsJudgedByThePastAndWhatCameAfterIsSaidApart() {
    Judgement then = judged("deficit_exceptions", "BBB", "2022", "2022", "0");
    assertThat(then.verdict()).isEqualTo(ClaimVerdict.AGREES);
    assertThat(then.explanation()).contains("Since then not so in 2023; 2024.");
  }

  @Test
  void aShareFallsWhereItIsASmallerPartOfTheWhole() {
    Judgement fallen = judged("imports_share_change_sign", "BBB", "2024", "2023", "-1");
    assertThat(fallen.verdict()).isEqualTo(ClaimVerdict.AGREES);
    assertThat(fallen.figures()).contains("8.0 % in 2023 and 5.0 % in 2024");
    assertThat(verdict("imports_share_change_sign", "AAA", "2024", "2023", "-1"))
        .isEqualTo(ClaimVerdict.CONTRADICTED);
    assertThat(verdict("imports_share_change", "BBB", "2024", "2023", "-3.04", "0.05"))
        .isEqualTo(ClaimVerdict.AGREES);
  }

  /** The deficit of AAA grew by 25: imports by 35, and exports took 10 off. */
  @Test
  void aChangeIsDrivenByTheFlowThatAddsMoreToIt() {
    assertThat(verdict("imports_balance_driver", "AAA", "2024", "2023", "1"))
        .isEqualTo(ClaimVerdict.AGREES);
    assertThat(verdict("exports_balance_driver", "AAA", "2024", "2023", "1"))
        .isEqualTo(ClaimVerdict.CONTRADICTED);
    assertThat(verdict("exports_balance_driver", "CCC", "2024", "2023", "1"))
        .as("imports did not change")
        .isEqualTo(ClaimVerdict.AGREES);
    assertThat(judged("imports_balance_driver", "AAA", "2024", "2023", "1").figures())
        .contains("exports changed by USD 10", "imports by USD 35", "balance by USD -25");
    assertThat(verdict("imports_trade_driver", "AAA", "2024", "2023", "1"))
        .isEqualTo(ClaimVerdict.AGREES);
  }

  @Test
  void aListNamesWhoIsLeftOutAndWhoStandsThereInstead() {
    Judgement whole = listed("2", "AAA", "CCC");
    assertThat(whole.verdict()).isEqualTo(ClaimVerdict.AGREES);
    assertThat(whole.figures()).contains("All 2 belong there, and are in the right order.");
    Judgement wrong = listed("2", "BBB", "AAA");
    assertThat(wrong.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    assertThat(wrong.computed()).isEqualByComparingTo("1");
    assertThat(wrong.figures())
        .contains(
            "It leaves out name of CCC (2nd",
            "It names name of BBB (3rd",
            "The other one belongs there");
    assertThat(listed("2", "CCC", "AAA").figures()).contains("not in the right order");
  }

  @Test
  void theWorldWithoutAPartnerIsTheTotalLessIts() {
    Claim claim = world(List.of("AAA"), "15");
    Judgement judgement = Stated.judge(flows, claim);
    assertThat(judgement.verdict()).as(judgement.explanation()).isEqualTo(ClaimVerdict.AGREES);
    assertThat(judgement.figures()).contains("All partners:", "left out: name of AAA USD -125");
    assertThat(Stated.judge(flows, world(List.of("AAA", "BBB"), "-25")).verdict())
        .isEqualTo(ClaimVerdict.AGREES);
    assertThat(Stated.judge(flows, world(List.of("DDD"), "-110")).explanation())
        .contains("of name of DDD there is no figure");
  }

  @Test
  void anOpinionIsJudgedByNothingAndNeverCountsAsTrueOrFalse() {
    Opinion opinion = new Opinion("O1", "section", "it will end badly", "It is a forecast.");
    Judgement judgement =
        Stated.judge(flows, List.of(opinion, claim("balance", "AAA", "2024", null, "-125"))).get(0);
    assertThat(judgement.statement()).isEqualTo(opinion);
    assertThat(judgement.verdict()).isEqualTo(ClaimVerdict.OPINION);
    assertThat(judgement.explanation()).isEqualTo("It is a forecast.");
    assertThat(judgement.stated()).isNull();
    assertThat(judgement.computed()).isNull();
  }

  @Test
  void whatMeansNothingIsRefused() {
    assertRefused(
        () -> claim("balance_share_pct", Economy.WORLD, "2024", null, "5"),
        "goods and services are");
    assertRefused(
        () -> claim("deficit_exceptions", "AAA", "2022", "2024", "0"), "not an earlier period");
    assertRefused(
        () -> claim("deficit_exceptions", "AAA", "2024", "2022-05", "0"), "not an earlier period");
    assertRefused(() -> members("2", "AAA", "AAA"), "twice");
    assertRefused(() -> members("1", "AAA", "BBB"), "number of places");
    assertRefused(() -> Statistic.parse("balance_trade_driver"), "exports and imports only");
  }

  private static void assertRefused(Runnable made, String message) {
    assertThatIllegalArgumentException().isThrownBy(made::run).withMessageContaining(message);
  }

  private ClaimVerdict verdict(
      String metric, String partner, String when, @Nullable String before, String... value) {
    return judged(metric, partner, when, before, value).verdict();
  }

  private Judgement judged(
      String metric, String partner, String when, @Nullable String before, String... value) {
    return Stated.judge(flows, claim(metric, partner, when, before, value));
  }

  private static Claim claim(
      String metric, String partner, String when, @Nullable String before, String... value) {
    Item item = metric.equals("balance_share_pct") ? Item.GOODS_SERVICES : Item.GOODS;
    return Stated.of("X", metric, item, partner, when, before, value);
  }

  private Judgement listed(String places, String... members) {
    return Stated.judge(flows, members(places, members));
  }

  private static Claim members(String places, String... members) {
    return of("deficit_listed", List.of(), List.of(members), places, ClaimUnit.COUNT);
  }

  private static Claim world(List<String> without, String balance) {
    return of("balance", without, List.of(), balance, ClaimUnit.USD);
  }

  private static Claim of(
      String metric, List<String> without, List<String> members, String value, ClaimUnit unit) {
    return new Claim(
        "X",
        "section",
        "text",
        Statistic.parse(metric),
        new Claim.StatedSeries(
            "USA", Economy.WORLD, Item.GOODS, SeriesKey.ALL_PRODUCTS, null, null, without),
        MonthSpan.parse("2024"),
        null,
        new BigDecimal(value),
        unit,
        BigDecimal.ZERO,
        members,
        List.of());
  }

  private void year(String partner, int year, long exports, long imports) {
    flows.print(partner, Flow.EXPORT, Integer.toString(year), exports);
    flows.print(partner, Flow.IMPORT, Integer.toString(year), imports);
  }
}
