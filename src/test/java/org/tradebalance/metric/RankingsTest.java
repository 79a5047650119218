package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

class RankingsTest {

  /** Balances: −300, −200, −200, −100, +50, 0; a group, a residual and the world beside them. */
  private final Flows flows =
      new Flows()
          .exports("AAA", "2024-01", 100)
          .imports("AAA", "2024-01", 400)
          .exports("BBB", "2024-01", 100)
          .imports("BBB", "2024-01", 300)
          .exports("CCC", "2024-01", 500)
          .imports("CCC", "2024-01", 700)
          .exports("DDD", "2024-01", 0)
          .imports("DDD", "2024-01", 100)
          .exports("EEE", "2024-01", 60)
          .imports("EEE", "2024-01", 10)
          .exports("FFF", "2024-01", 7)
          .imports("FFF", "2024-01", 7)
          .exports("EU", "2024-01", 1)
          .imports("EU", "2024-01", 9_999)
          .exports("R_REST", "2024-01", 9_999)
          .imports("R_REST", "2024-01", 1)
          .exports(Economy.WORLD, "2024-01", 10_766)
          .imports(Economy.WORLD, "2024-01", 1_518);

  @Test
  void ranksDeficitsAndLetsEqualOnesShareARank() {
    assertThat(ranking(RankingKind.DEFICIT))
        .containsExactly(
            "1 AAA -300 37.5000 stable",
            "2 BBB -200 25.0000 tie_within_rounding",
            "2 CCC -200 25.0000 tie_within_rounding",
            "4 DDD -100 12.5000 stable");
  }

  @Test
  void ranksSurplusesWithoutThoseInBalance() {
    assertThat(ranking(RankingKind.SURPLUS)).containsExactly("1 EEE 50 100.0000 stable");
  }

  @Test
  void ranksTradeInBothDirections() {
    assertThat(ranking(RankingKind.TOTAL_TRADE))
        .containsExactly(
            "1 CCC 1200 52.5394 stable",
            "2 AAA 500 21.8914 stable",
            "3 BBB 400 17.5131 stable",
            "4 DDD 100 4.3783 stable",
            "5 EEE 70 3.0648 stable",
            "6 FFF 14 0.6130 stable");
  }

  @Test
  void ranksExportsDownToNothing() {
    assertThat(ranking(RankingKind.EXPORTS))
        .containsExactly(
            "1 CCC 500 65.1890 stable",
            "2 AAA 100 13.0378 tie_within_rounding",
            "2 BBB 100 13.0378 tie_within_rounding",
            "4 EEE 60 7.8227 stable",
            "5 FFF 7 0.9126 stable",
            "6 DDD 0 0.0000 stable");
  }

  @Test
  void ranksImports() {
    assertThat(ranking(RankingKind.IMPORTS))
        .containsExactly(
            "1 CCC 700 46.1437 stable",
            "2 AAA 400 26.3678 stable",
            "3 BBB 300 19.7759 stable",
            "4 DDD 100 6.5920 stable",
            "5 EEE 10 0.6592 stable",
            "6 FFF 7 0.4614 stable");
  }

  @Test
  void aNeighbourOneUnitAwayMakesARankUnstable() {
    flows.imports("BBB", "2024-01", 301);
    assertThat(ranking(RankingKind.DEFICIT))
        .startsWith(
            "1 AAA -300 37.4532 stable",
            "2 BBB -201 25.0936 tie_within_rounding",
            "3 CCC -200 24.9688 tie_within_rounding");
    flows.print(line("BBB"), Flow.IMPORT, Period.month(2024, 1), dollars("301.001"));
    assertThat(ranking(RankingKind.DEFICIT)).allMatch(ranked -> ranked.endsWith(" stable"));
  }

  @Test
  void aCountryWithoutTheFigureIsNotRanked() {
    flows.without("AAA", "2024-01").exports("AAA", "2024-01", 100);
    assertThat(ranking(RankingKind.DEFICIT)).noneMatch(ranked -> ranked.contains("AAA"));
    assertThat(ranking(RankingKind.TOTAL_TRADE)).noneMatch(ranked -> ranked.contains("AAA"));
    assertThat(ranking(RankingKind.EXPORTS)).anyMatch(ranked -> ranked.contains("AAA"));
  }

  @Test
  void aRankThatAUsualRevisionCouldChangeIsNotStable() {
    Flows years =
        new Flows()
            .print("AAA", Flow.EXPORT, "2024", 1000)
            .print("BBB", Flow.EXPORT, "2024", 900)
            .print("CCC", Flow.EXPORT, "2024", 600)
            .print(Economy.WORLD, Flow.EXPORT, "2024", 2500);
    // Twelve months of 4 and 5 dollars reach over 100, not over 300.
    UsualRevision revision =
        (series, flow) -> Flows.dollars(series.partner().equals("AAA") ? 4 : 5);
    assertThat(
            new Rankings(years.book(), Flows.datasets(), new Scope(24), revision)
                .all().stream()
                    .filter(ranked -> ranked.kind() == RankingKind.EXPORTS)
                    .map(ranked -> ranked.series().partner() + " " + ranked.stability().code()))
        .containsExactly("AAA within_usual_revision", "BBB within_usual_revision", "CCC stable");
  }

  @Test
  void nothingTradedHasNoShare() {
    List<Ranked> ranked =
        new Rankings(
                new Flows().exports("AAA", "2024-01", 0).exports("WLD", "2024-01", 0).book(),
                Flows.datasets(),
                new Scope(1))
            .all();
    assertThat(ranked)
        .allMatch(entry -> entry.kind() == RankingKind.EXPORTS)
        .allMatch(entry -> entry.sharePct() == null)
        .allMatch(entry -> entry.rank() == 1);
  }

  @Test
  void ranksNothingWithoutAWorldOrWithoutCountries() {
    assertThat(
            new Rankings(
                    new Flows().exports("EU", "2024-01", 1).exports("WLD", "2024-01", 1).book(),
                    Flows.datasets(),
                    new Scope(1))
                .all())
        .isEmpty();
    assertThat(
            new Rankings(
                    new Flows().exports("AAA", "2024-01", 1).book(), Flows.datasets(), new Scope(1))
                .all())
        .isEmpty();
  }

  @Test
  void ranksEveryYearAndTheRecentMonths() {
    long[] months = new long[14];
    List<Ranked> ranked =
        new Rankings(
                new Flows()
                    .exports("AAA", "2023-01", months)
                    .exports(Economy.WORLD, "2023-01", months)
                    .book(),
                Flows.datasets(),
                new Scope(2))
            .all();
    assertThat(ranked)
        .extracting(entry -> entry.period().toString())
        .containsExactly("2023", "2024", "2024-Q1", "2024-01", "2024-02");
  }

  private List<String> ranking(RankingKind kind) {
    return new Rankings(flows.book(), Flows.datasets(), new Scope(24))
        .all().stream()
            .filter(ranked -> ranked.kind() == kind)
            .filter(ranked -> ranked.period().equals(Period.month(2024, 1)))
            .map(
                ranked ->
                    ranked.rank()
                        + " "
                        + ranked.series().partner()
                        + " "
                        + ranked.value()
                        + " "
                        + ranked.sharePct()
                        + " "
                        + ranked.stability().code())
            .toList();
  }
}
