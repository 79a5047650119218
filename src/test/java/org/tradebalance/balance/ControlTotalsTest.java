package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

class ControlTotalsTest {

  private static final SeriesKey GOODS = line(Economy.WORLD);
  private static final SeriesKey SERVICES = GOODS.withItem(Item.SERVICES);
  private static final SeriesKey BOTH = GOODS.withItem(Item.GOODS_SERVICES);

  /** The sum of 1 to 12 is 78. */
  private final Flows year =
      new Flows().exports("AAA", "2024-01", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

  @Test
  void monthsSumToThePrintedYear() {
    ControlTotal total = only(year.print("AAA", Flow.EXPORT, "2024", 78));
    assertThat(total.rule()).isEqualTo("months_sum_to_year/AAA/goods/TOTAL/nsa/export");
    assertThat(total.expected()).isEqualTo(dollars(78));
    assertThat(total.actual()).isEqualTo(dollars(78));
    assertThat(total.verdict()).isEqualTo(Verdict.EXACT);
  }

  @Test
  void roundingOfTwelveMonthsAndAYearExplainsSixDollarsAndAHalf() {
    ControlTotal total = only(year.print("AAA", Flow.EXPORT, "2024", 84));
    assertThat(total.tolerance()).isEqualTo(dollars("6.5"));
    assertThat(total.verdict()).isEqualTo(Verdict.WITHIN_TOLERANCE);
  }

  @Test
  void oneWrongMonthOfAYearIsDetected() {
    year.print("AAA", Flow.EXPORT, "2024", 78).print("AAA", Flow.EXPORT, "2024-05", 12);
    ControlTotal total = only(year);
    assertThat(total.difference()).isEqualTo(dollars(7));
    assertThat(total.verdict()).isEqualTo(Verdict.EXCEEDED);
  }

  @Test
  void monthsOfAnUnfinishedYearAreNotCompared() {
    year.print("AAA", Flow.EXPORT, "2024", 78).without("AAA", "2024-12");
    assertThat(totals(year)).isEmpty();
  }

  @Test
  void monthsSumToThePrintedYearToDate() {
    year.print(line("AAA"), Flow.EXPORT, Period.yearToDate(2024, 3), dollars(7));
    ControlTotal total = only(year);
    assertThat(total.period()).isEqualTo(Period.yearToDate(2024, 3));
    assertThat(total.actual()).isEqualTo(dollars(6));
    assertThat(total.tolerance()).isEqualTo(dollars(2));
    assertThat(total.verdict()).isEqualTo(Verdict.WITHIN_TOLERANCE);
  }

  @Test
  void oneWrongMonthOfAYearToDateIsDetected() {
    year.print(line("AAA"), Flow.EXPORT, Period.yearToDate(2024, 3), dollars(6));
    year.print("AAA", Flow.EXPORT, "2024-02", 5);
    assertThat(only(year).verdict()).isEqualTo(Verdict.EXCEEDED);
  }

  @Test
  void monthsSumToThePrintedQuarter() {
    ControlTotal total = only(year.print("AAA", Flow.EXPORT, "2024-Q2", 17));
    assertThat(total.rule()).isEqualTo("months_sum_to_quarter/AAA/goods/TOTAL/nsa/export");
    assertThat(total.actual()).isEqualTo(dollars(15));
    assertThat(total.tolerance()).isEqualTo(dollars(2));
    assertThat(total.verdict()).isEqualTo(Verdict.WITHIN_TOLERANCE);
  }

  @Test
  void oneWrongMonthOfAQuarterIsDetected() {
    year.print("AAA", Flow.EXPORT, "2024-Q2", 15).print("AAA", Flow.EXPORT, "2024-06", 9);
    assertThat(only(year).verdict()).isEqualTo(Verdict.EXCEEDED);
  }

  @Test
  void aPrintedBalanceIsExportsLessImports() {
    ControlTotal total = only(printed(-5));
    assertThat(total.rule()).isEqualTo("exports_less_imports/AAA/goods/TOTAL/nsa/balance");
    assertThat(total.tolerance()).isEqualTo(dollars("1.5"));
    assertThat(total.verdict()).isEqualTo(Verdict.EXACT);
    assertThat(only(printed(-6)).verdict()).isEqualTo(Verdict.WITHIN_TOLERANCE);
  }

  @Test
  void aWrongBalanceIsDetected() {
    assertThat(only(printed(-7)).verdict()).isEqualTo(Verdict.EXCEEDED);
    assertThat(only(printed(5)).verdict()).isEqualTo(Verdict.EXCEEDED);
  }

  @Test
  void aPrintedBalanceOfTheYearToDateIsTheDifferenceToo() {
    Flows flows = new Flows();
    Period toDate = Period.yearToDate(2024, 1);
    flows.print(line("AAA"), Flow.EXPORT, toDate, dollars(10));
    flows.print(line("AAA"), Flow.IMPORT, toDate, dollars(15));
    flows.print(line("AAA"), Flow.BALANCE, toDate, dollars(-7));
    ControlTotal total = only(flows);
    assertThat(total.rule())
        .isEqualTo("exports_less_imports_year_to_date/AAA/goods/TOTAL/nsa/balance");
    assertThat(total.verdict()).isEqualTo(Verdict.EXCEEDED);
  }

  @Test
  void aPrintedBalanceWithoutFlowsHasNothingToBeComparedWith() {
    assertThat(totals(new Flows().print("AAA", Flow.BALANCE, "2024-01", 1))).isEmpty();
  }

  @Test
  void goodsAndServicesSumToTheirTotal() {
    List<ControlTotal> totals = totals(metrics(30));
    assertThat(totals)
        .extracting(ControlTotal::rule)
        .containsExactly(
            "goods_and_services_sum_to_total/WLD/goods_services/TOTAL/nsa/balance",
            "goods_and_services_sum_to_total/WLD/goods_services/TOTAL/nsa/export",
            "goods_and_services_sum_to_total/WLD/goods_services/TOTAL/nsa/import");
    assertThat(totals).allMatch(total -> total.verdict() == Verdict.EXACT);
    assertThat(totals).allMatch(total -> total.tolerance().equals(dollars("1.5")));
    assertThat(totals(metrics(31)))
        .filteredOn(total -> total.rule().endsWith("/export"))
        .extracting(ControlTotal::verdict)
        .containsExactly(Verdict.WITHIN_TOLERANCE);
  }

  @Test
  void aWrongTotalOfGoodsAndServicesIsDetected() {
    assertThat(totals(metrics(32)))
        .filteredOn(total -> total.verdict() == Verdict.EXCEEDED)
        .extracting(ControlTotal::rule)
        .containsExactly(
            "goods_and_services_sum_to_total/WLD/goods_services/TOTAL/nsa/balance",
            "goods_and_services_sum_to_total/WLD/goods_services/TOTAL/nsa/export");
  }

  @Test
  void partnersSumToTheWorldWithinTheStatedPercentage() {
    // The world has 1,000 and its partners 995: half a percent.
    List<ControlTotal> totals = totals(world(1_000, 995));
    assertThat(totals)
        .filteredOn(total -> total.period().equals(Period.month(2024, 1)))
        .extracting(ControlTotal::rule, ControlTotal::expected, ControlTotal::actual)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "partners_sum_to_world/WLD/goods/TOTAL/nsa/export", dollars(1_000), dollars(995)));
    assertThat(totals)
        .allMatch(total -> total.tolerance().equals(dollars(5)))
        .allMatch(total -> total.verdict() == Verdict.WITHIN_TOLERANCE);
  }

  @Test
  void aWrongPartnerIsDetectedInTheWorldTotal() {
    assertThat(totals(world(1_000, 994)))
        .hasSize(3)
        .allMatch(total -> total.verdict() == Verdict.EXCEEDED);
    assertThat(totals(world(1_000, 1_006)))
        .as("month, quarter and year")
        .hasSize(3)
        .allMatch(total -> total.verdict() == Verdict.EXCEEDED);
  }

  @Test
  void theToleranceOfAPercentageIsRoundedDown() {
    // Half a percent of 999.999 dollars is 4.999995.
    Flows flows = new Flows().exports("AAA", "2024-01", 1);
    flows.print(GOODS, Flow.EXPORT, Period.month(2024, 1), dollars("999.999"));
    assertThat(totals(flows)).allMatch(total -> total.tolerance().equals(dollars("4.999")));
  }

  @Test
  void aDatasetWithoutKnownUnitHasNoTolerance() {
    BalanceBook book = year.print("AAA", Flow.EXPORT, "2024", 79).book();
    assertThat(ControlTotals.of(book, ControlRules.of(Map.of(), BigDecimal.ZERO)))
        .extracting(ControlTotal::tolerance, ControlTotal::verdict)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Usd.ZERO, Verdict.EXCEEDED));
  }

  @Test
  void askForTheGapOfTheDatasetAndPeriod() {
    BalanceBook book = world(1_000, 900).book();
    assertThat(
            ControlTotals.of(
                book,
                new ControlRules(
                    Flows.datasets(),
                    (dataset, period) ->
                        dataset.equals("d") && period.equals(Period.year(2024))
                            ? BigDecimal.TEN
                            : BigDecimal.ONE,
                    world -> false,
                    List.of(),
                    List.of())))
        .extracting(total -> total.period() + " " + total.verdict())
        .containsExactly("2024 WITHIN_TOLERANCE", "2024-Q1 EXCEEDED", "2024-01 EXCEEDED");
  }

  @Test
  void comeInOrderOfRuleAndPeriod() {
    year.print("AAA", Flow.EXPORT, "2024", 78)
        .print("AAA", Flow.EXPORT, "2024-Q2", 15)
        .print("AAA", Flow.EXPORT, "2024-Q1", 6)
        .imports("AAA", "2024-01", 1)
        .print("AAA", Flow.BALANCE, "2024-01", 0);
    assertThat(totals(year))
        .extracting(
            total -> total.rule().substring(0, total.rule().indexOf('/')) + " " + total.period())
        .containsExactly(
            "exports_less_imports 2024-01",
            "months_sum_to_quarter 2024-Q1",
            "months_sum_to_quarter 2024-Q2",
            "months_sum_to_year 2024");
  }

  private static Flows printed(long balance) {
    return new Flows()
        .exports("AAA", "2024-01", 10)
        .imports("AAA", "2024-01", 15)
        .print("AAA", Flow.BALANCE, "2024-01", balance);
  }

  /** Goods 10 and services 20 both ways but for the exports of both, as given. */
  private static Flows metrics(long exportsOfBoth) {
    return new Flows()
        .months(GOODS, Flow.EXPORT, "2024-01", 10)
        .months(GOODS, Flow.IMPORT, "2024-01", 10)
        .months(SERVICES, Flow.EXPORT, "2024-01", 20)
        .months(SERVICES, Flow.IMPORT, "2024-01", 20)
        .months(BOTH, Flow.EXPORT, "2024-01", exportsOfBoth)
        .months(BOTH, Flow.IMPORT, "2024-01", 30);
  }

  private static Flows world(long total, long partners) {
    return new Flows()
        .exports("AAA", "2024-01", partners - 100)
        .exports("BBB", "2024-01", 60)
        .exports("R_REST", "2024-01", 40)
        .exports("EU", "2024-01", 500)
        .exports(Economy.WORLD, "2024-01", total);
  }

  private static ControlTotal only(Flows flows) {
    List<ControlTotal> totals = totals(flows);
    assertThat(totals).hasSize(1);
    return totals.get(0);
  }

  private static List<ControlTotal> totals(Flows flows) {
    return ControlTotals.of(flows.book(), ControlRules.of(Flows.datasets(), new BigDecimal("0.5")));
  }
}
