package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class BalanceBookTest {

  @Test
  void aBalanceIsExportsLessImports() {
    Flows flows =
        new Flows().exports("AAA", "2024-01", 10, 20, 30).imports("AAA", "2024-01", 4, 25, 30);
    Balance surplus = at(flows, "2024-01");
    assertThat(surplus.net()).isEqualTo(figure(6));
    assertThat(surplus.balanceSign()).isEqualTo(BalanceSign.SURPLUS);
    assertThat(surplus.totalTrade()).isEqualTo(dollars(14));
    assertThat(surplus.derivation()).isEqualTo(Derivation.PUBLISHED);
    assertThat(surplus.partial()).isFalse();

    assertThat(at(flows, "2024-02").net()).isEqualTo(figure(-5));
    assertThat(at(flows, "2024-02").balanceSign()).isEqualTo(BalanceSign.DEFICIT);
    assertThat(at(flows, "2024-03").net()).isEqualTo(Figure.of(Usd.ZERO));
    assertThat(at(flows, "2024-03").balanceSign()).isEqualTo(BalanceSign.BALANCED);
  }

  @Test
  void quartersAndYearsAreSumsOfTheirMonths() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            .imports("AAA", "2024-01", 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    assertSummed(at(flows, "2024-Q1"), 6, 6, 0);
    assertSummed(at(flows, "2024-Q2"), 15, 6, 9);
    assertSummed(at(flows, "2024-Q3"), 24, 6, 18);
    assertSummed(at(flows, "2024-Q4"), 33, 6, 27);
    assertSummed(at(flows, "2024"), 78, 24, 54);
  }

  @Test
  void aSumOfSomeMonthsIsMarkedPartial() {
    Flows flows =
        new Flows().exports("AAA", "2024-01", 10, 20, 30, 40).imports("AAA", "2024-01", 1, 1, 1, 1);
    assertThat(at(flows, "2024-Q1").partial()).isFalse();
    for (String period : List.of("2024-Q2", "2024")) {
      Balance running = at(flows, period);
      assertThat(running.partial()).isTrue();
      assertThat(running.exports().state()).isEqualTo(ObservationStatus.PARTIAL);
      assertThat(running.imports().state()).isEqualTo(ObservationStatus.PARTIAL);
      assertThat(running.net().state()).isEqualTo(ObservationStatus.PARTIAL);
      assertThat(running.derivation()).isEqualTo(Derivation.SUMMED);
    }
    assertThat(at(flows, "2024-Q2").net()).isEqualTo(Figure.partial(dollars(39)));
    assertThat(at(flows, "2024").exports()).isEqualTo(Figure.partial(dollars(100)));
  }

  @Test
  void aGapInsideAYearMakesQuarterAndYearPartial() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            .imports("AAA", "2024-01", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
            .without("AAA", "2024-05");
    BalanceBook book = flows.book();
    assertThat(book.at(line("AAA"), Period.month(2024, 5))).isNull();
    assertThat(at(flows, "2024-Q1").partial()).isFalse();
    assertThat(at(flows, "2024-Q2").exports()).isEqualTo(Figure.partial(dollars(10)));
    assertThat(at(flows, "2024").exports()).isEqualTo(Figure.partial(dollars(73)));
    assertThat(at(flows, "2024").partial()).isTrue();
  }

  @Test
  void aPublishedYearBeatsTheSumOfItsMonths() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            .imports("AAA", "2024-01", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
            .print("AAA", Flow.EXPORT, "2024", 79);
    assertThat(at(flows, "2024").exports()).isEqualTo(figure(79));
    assertThat(at(flows, "2024").net()).isEqualTo(figure(67));
    assertThat(at(flows, "2024").derivation())
        .as("imports are still summed")
        .isEqualTo(Derivation.SUMMED);

    flows.print("AAA", Flow.IMPORT, "2024", 12);
    assertThat(at(flows, "2024").derivation()).isEqualTo(Derivation.PUBLISHED);
  }

  @Test
  void aPublishedYearIsWholeWhateverMonthsAreKnown() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 1)
            .imports("AAA", "2024-01", 1)
            .print("AAA", Flow.EXPORT, "2024", 100)
            .print("AAA", Flow.IMPORT, "2024", 90);
    assertThat(at(flows, "2024").partial()).isFalse();
    assertThat(at(flows, "2024").net()).isEqualTo(figure(10));
    assertThat(at(flows, "2024-Q1").partial()).isTrue();
  }

  @Test
  void aPublishedQuarterBeatsTheSumOfItsMonths() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 1, 2, 3)
            .imports("AAA", "2024-01", 1, 1, 1)
            .print("AAA", Flow.EXPORT, "2024-Q1", 7)
            .print("AAA", Flow.IMPORT, "2024-Q1", 3);
    assertThat(at(flows, "2024-Q1").net()).isEqualTo(figure(4));
    assertThat(at(flows, "2024-Q1").derivation()).isEqualTo(Derivation.PUBLISHED);
  }

  @Test
  void aPrintedBalanceIsKeptThoughTheFlowsSaySomethingElse() {
    // January 2024 in FT-900: the printed balance differs from the flows by rounding.
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 170_216)
            .imports("AAA", "2024-01", 262_856)
            .print("AAA", Flow.BALANCE, "2024-01", -92_641);
    assertThat(at(flows, "2024-01").net()).isEqualTo(figure(-92_641));
    assertThat(at(flows, "2024-01").figure(Flow.BALANCE)).isEqualTo(figure(-92_641));
    assertThat(at(flows, "2024-01").amount(Flow.EXPORT)).isEqualTo(dollars(170_216));
    assertThat(at(flows, "2024-01").amount(Flow.IMPORT)).isEqualTo(dollars(262_856));
  }

  @Test
  void aPrintedBalanceStandsWithoutFlows() {
    Flows flows = new Flows().print("AAA", Flow.BALANCE, "2024-01", -5);
    Balance balance = at(flows, "2024-01");
    assertThat(balance.net()).isEqualTo(figure(-5));
    assertThat(balance.exports()).isEqualTo(Figure.MISSING);
    assertThat(balance.imports()).isEqualTo(Figure.MISSING);
    assertThat(balance.totalTrade()).isNull();
  }

  @Test
  void aMissingSideMakesTheBalanceMissingAndNotTheOtherSide() {
    Flows flows = new Flows().exports("AAA", "2024-01", 10, 20, 30).imports("AAA", "2024-01", 4, 5);
    Balance march = at(flows, "2024-03");
    assertThat(march.exports()).isEqualTo(figure(30));
    assertThat(march.imports()).isEqualTo(Figure.MISSING);
    assertThat(march.net()).isEqualTo(Figure.MISSING);
    assertThat(march.balanceSign()).isNull();
    assertThat(march.totalTrade()).isNull();
  }

  @Test
  void aSidePublishedForFewerMonthsMakesThePeriodPartial() {
    Flows flows = new Flows().exports("AAA", "2024-01", 10, 20, 30).imports("AAA", "2024-01", 4, 5);
    Balance quarter = at(flows, "2024-Q1");
    assertThat(quarter.exports()).isEqualTo(figure(60));
    assertThat(quarter.imports()).isEqualTo(Figure.partial(dollars(9)));
    assertThat(quarter.partial()).isTrue();
    assertThat(quarter.net().state()).isEqualTo(ObservationStatus.PARTIAL);
  }

  @Test
  void anExportThatIsZeroIsNotAMissingOne() {
    Flows flows = new Flows().exports("AAA", "2024-01", 0).imports("AAA", "2024-01", 4);
    assertThat(at(flows, "2024-01").exports().state()).isEqualTo(ObservationStatus.ZERO);
    assertThat(at(flows, "2024-01").net()).isEqualTo(figure(-4));
  }

  @Test
  void aRunningYearIsThePrintedYearToDate() {
    Flows flows = new Flows().exports("AAA", "2024-01", 10, 20).imports("AAA", "2024-01", 1, 2);
    flows.print(line("AAA"), Flow.EXPORT, Period.yearToDate(2024, 2), dollars(31));
    flows.print(line("AAA"), Flow.IMPORT, Period.yearToDate(2024, 2), dollars(3));
    Balance year = at(flows, "2024");
    assertThat(year.exports()).isEqualTo(Figure.partial(dollars(31)));
    assertThat(year.net()).isEqualTo(Figure.partial(dollars(28)));
    assertThat(year.partial()).isTrue();
    assertThat(year.derivation()).isEqualTo(Derivation.PUBLISHED);
  }

  @Test
  void aYearToDateThatEndsBeforeTheLastMonthIsNotTheRunningYear() {
    Flows flows =
        new Flows().exports("AAA", "2024-01", 10, 20, 30).imports("AAA", "2024-01", 1, 2, 3);
    flows.print(line("AAA"), Flow.EXPORT, Period.yearToDate(2024, 2), dollars(31));
    assertThat(at(flows, "2024").exports()).isEqualTo(Figure.partial(dollars(60)));
  }

  @Test
  void addsUpTheYearToDateWhereNoneIsPrinted() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 10, 20, 30)
            .imports("AAA", "2024-01", 1, 2, 3)
            .exports("AAA", "2023-02", 5, 5);
    flows.print(line("AAA"), Flow.EXPORT, Period.yearToDate(2024, 3), dollars(61));
    BalanceBook book = flows.book();
    Period february = Period.month(2024, 2);
    assertThat(book.yearToDate(line("AAA"), Flow.EXPORT, february)).isEqualTo(dollars(30));
    assertThat(book.yearToDate(line("AAA"), Flow.BALANCE, february)).isEqualTo(dollars(27));
    assertThat(book.yearToDate(line("AAA"), Flow.EXPORT, february.next()))
        .as("as printed")
        .isEqualTo(dollars(61));
    assertThat(book.yearToDate(line("AAA"), Flow.EXPORT, Period.month(2023, 3)))
        .as("January is missing")
        .isNull();
    assertThat(book.yearToDate(line("BBB"), Flow.EXPORT, february)).isNull();
  }

  @Test
  void doesNotMixDatasetsItemsProductsOrAdjustments() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 10)
            .months(
                line("AAA").withItem(org.tradebalance.trade.Item.SERVICES),
                Flow.IMPORT,
                "2024-01",
                4);
    assertThat(at(flows, "2024-01").net()).isEqualTo(Figure.MISSING);
    assertThat(flows.book().series()).hasSize(2);
  }

  @Test
  void findsPartnersByTheirKind() {
    BalanceBook book =
        new Flows()
            .exports("AAA", "2024-01", 1)
            .exports("BBB", "2024-01", 1)
            .exports("EU", "2024-01", 1)
            .exports("R_REST", "2024-01", 1)
            .exports(Economy.WORLD, "2024-01", 3)
            .book();
    assertThat(book.worlds()).containsExactly(line(Economy.WORLD));
    assertThat(book.partners(line(Economy.WORLD), PartnerKind.COUNTRY))
        .containsExactly(line("AAA"), line("BBB"));
    assertThat(book.partners(line(Economy.WORLD), PartnerKind.GROUP)).containsExactly(line("EU"));
    assertThat(book.partners(line(Economy.WORLD), PartnerKind.RESIDUAL))
        .containsExactly(line("R_REST"), line(Economy.WORLD_GAP));
  }

  @Test
  void refusesAnEconomyThatTheReferenceDataLacks() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Flows().book().economy("QQQ"))
        .withMessage("economy QQQ is not in the reference data");
  }

  @Test
  void givesEveryBalanceInOrderAndLetsNobodyChangeThem() {
    BalanceBook book =
        new Flows().exports("BBB", "2024-01", 1, 1, 1).exports("AAA", "2024-01", 1).book();
    assertThat(book.all().map(b -> b.series().partner() + " " + b.period()))
        .containsExactly(
            "AAA 2024",
            "AAA 2024-Q1",
            "AAA 2024-01",
            "BBB 2024",
            "BBB 2024-Q1",
            "BBB 2024-01",
            "BBB 2024-02",
            "BBB 2024-03");
    assertThat(book.of(line("CCC"))).isEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> book.of(line("AAA")).clear());
  }

  private static void assertSummed(Balance balance, long exports, long imports, long net) {
    assertThat(balance.exports()).isEqualTo(figure(exports));
    assertThat(balance.imports()).isEqualTo(figure(imports));
    assertThat(balance.net()).isEqualTo(figure(net));
    assertThat(balance.derivation()).isEqualTo(Derivation.SUMMED);
    assertThat(balance.partial()).isFalse();
  }

  private static Balance at(Flows flows, String period) {
    return Objects.requireNonNull(flows.book().at(line("AAA"), Period.parse(period)));
  }

  private static Figure figure(long dollars) {
    return Figure.of(dollars(dollars));
  }
}
