package org.tradebalance.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.GroupSeries;
import org.tradebalance.trade.Groupings;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.ProductGroup;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** How exports, imports and balances come about: from what files state, by named operations. */
class FigureTermsTest {

  private static final SeriesKey WORLD = line(Economy.WORLD);
  private static final Groupings GROUPINGS =
      new Groupings(
          List.of(
              new GroupSeries(
                  Flows.DATASET.id(),
                  "EU",
                  List.of(
                      new Membership("EU", "AAA", null, null),
                      new Membership("EU", "BBB", null, null)),
                  List.of())),
          List.of(new ProductGroup("OIL_GAS", List.of("HS:2709", "HS:2711"))),
          Flows.datasets());

  @Test
  void aFigureThatAFileStatesIsItself() {
    Flows flows = new Flows().exports("AAA", "2024-01", 7);
    assertThat(shown(flows, line("AAA"), Flow.EXPORT, "2024-01"))
        .isEqualTo("[export USA-AAA goods 2024-01 = 7]");
  }

  @Test
  void aQuarterIsTheSumOfItsMonths() {
    Flows flows = new Flows().exports("AAA", "2024-01", 7, 8, 9);
    assertThat(shown(flows, line("AAA"), Flow.EXPORT, "2024-Q1"))
        .isEqualTo(
            "export USA-AAA goods 2024-Q1 = sum([export USA-AAA goods 2024-01 = 7],"
                + " [export USA-AAA goods 2024-02 = 8], [export USA-AAA goods 2024-03 = 9])");
  }

  @Test
  void aBalanceIsWhatIsPrintedOrElseExportsLessImports() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 7, 7)
            .imports("AAA", "2024-01", 9, 9)
            .print("AAA", Flow.BALANCE, "2024-02", -3);
    assertThat(shown(flows, line("AAA"), Flow.BALANCE, "2024-01"))
        .isEqualTo(
            "balance USA-AAA goods 2024-01 = difference([export USA-AAA goods 2024-01 = 7],"
                + " [import USA-AAA goods 2024-01 = 9])");
    assertThat(shown(flows, line("AAA"), Flow.BALANCE, "2024-02"))
        .isEqualTo("[balance USA-AAA goods 2024-02 = -3]");
  }

  @Test
  void whatIsMissingHasNoTerms() {
    Flows flows = new Flows().exports("AAA", "2024-01", 7);
    FigureTerms figures = new FigureTerms(flows.book());
    assertThat(figures.of(line("AAA"), Flow.BALANCE, month(1))).isNull();
    assertThat(figures.of(line("AAA"), Flow.EXPORT, month(2))).isNull();
    assertThat(figures.printed(line("AAA"), Flow.EXPORT, month(2))).isNull();
    assertThat(figures.yearToDate(line("AAA"), Flow.EXPORT, month(2))).isNull();
    assertThat(figures.sum(line("AAA"), Flow.EXPORT, List.of(month(1), month(2)), "two")).isNull();
  }

  @Test
  void aYearToDateIsWhatIsPrintedOrElseTheSumOfItsMonths() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 7, 8)
            .print(line("AAA"), Flow.EXPORT, Period.yearToDate(2024, 1), dollars(6));
    FigureTerms figures = new FigureTerms(flows.book());
    assertThat(shown(figures.yearToDate(line("AAA"), Flow.EXPORT, month(1))))
        .isEqualTo("[export USA-AAA goods 2024-01 to date = 6]");
    assertThat(shown(figures.yearToDate(line("AAA"), Flow.EXPORT, month(2))))
        .isEqualTo(
            "export USA-AAA goods 2024-02 to date = sum([export USA-AAA goods 2024-01 = 7],"
                + " [export USA-AAA goods 2024-02 = 8])");
  }

  @Test
  void theGapOfTheWorldIsTheTotalLessThePartners() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 7)
            .imports("AAA", "2024-01", 1)
            .exports("R_REST", "2024-01", 2)
            .exports(Economy.WORLD, "2024-01", 10)
            .imports(Economy.WORLD, "2024-01", 1);
    assertThat(shown(flows, line(Economy.WORLD_GAP), Flow.EXPORT, "2024-01"))
        .isEqualTo(
            "export USA-WORLD_GAP goods 2024-01 = difference([export USA-WLD goods 2024-01 = 10],"
                    .replace("WORLD_GAP", Economy.WORLD_GAP)
                + " export of all partners, 2024-01 = sum([export USA-AAA goods 2024-01 = 7],"
                + " [export USA-R_REST goods 2024-01 = 2]))");
  }

  @Test
  void aGroupIsTheSumOfItsMembersMonthByMonth() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 7, 8, 9)
            .exports("BBB", "2024-01", 1, 2, 3)
            .exports(Economy.WORLD, "2024-01", 8, 10, 12);
    Term term = new FigureTerms(book(flows)).of(line("EU"), Flow.EXPORT, Period.quarter(2024, 1));
    assertThat(term.value()).isEqualByComparingTo("30");
    assertThat(term.inputs()).hasSize(6);
  }

  @Test
  void aGroupOfProductsIsTheSumOfThemAndTheRestIsTheTotalLessIt() {
    Flows flows = new Flows();
    List<String> codes = List.of("TOTAL", "HS:27", "HS:30", "HS:270900", "HS:271111", "HS:2701");
    List<Integer> dollars = List.of(100, 60, 40, 20, 25, 15);
    for (int at = 0; at < codes.size(); at++) {
      SeriesKey product = line("AAA").withProduct(codes.get(at));
      flows.print(product, Flow.EXPORT, month(1), dollars(dollars.get(at)));
    }
    FigureTerms figures = new FigureTerms(book(flows));
    assertThat(shown(figures.of(line("AAA").withProduct("OIL_GAS"), Flow.EXPORT, month(1))))
        .isEqualTo(
            "export USA-AAA goods OIL_GAS 2024-01 = sum([export USA-AAA goods HS:270900 2024-01 ="
                + " 20], [export USA-AAA goods HS:271111 2024-01 = 25])");
    Term rest = figures.of(line("AAA").withProduct("EX_OIL_GAS"), Flow.EXPORT, month(1));
    assertThat(rest.value()).isEqualByComparingTo("55");
    assertThat(((Term.Result) rest).operation()).isEqualTo(Operation.DIFFERENCE);
  }

  @Test
  void aControlTotalIsActualLessExpected() {
    Flows flows =
        new Flows()
            .exports(Economy.WORLD, "2024-01", 10, 20, 30)
            .imports(Economy.WORLD, "2024-01", 1)
            .exports("AAA", "2024-01", 9)
            .exports("BBB", "2024-01", 2)
            .print("EU", Flow.EXPORT, "2024-01", 12)
            .print(Economy.WORLD, Flow.BALANCE, "2024-01", 8)
            .print(Economy.WORLD, Flow.EXPORT, "2024-Q1", 61)
            .print(WORLD.withItem(Item.SERVICES), Flow.EXPORT, month(1), dollars(3))
            .print(WORLD.withItem(Item.GOODS_SERVICES), Flow.EXPORT, month(1), dollars(14));
    ControlTerms controls = new ControlTerms(new FigureTerms(book(flows)));
    Period quarter = Period.quarter(2024, 1);
    assertThat(control(controls, "months_sum_to_quarter/WLD/goods/TOTAL/nsa/export", quarter))
        .isEqualTo("-1");
    assertThat(control(controls, "exports_less_imports/WLD/goods/TOTAL/nsa/balance", month(1)))
        .isEqualTo("1");
    String both = "goods_and_services_sum_to_total/WLD/goods_services/TOTAL/nsa/export";
    assertThat(control(controls, both, month(1))).isEqualTo("-1");
    assertThat(control(controls, "partners_sum_to_world/WLD/goods/TOTAL/nsa/export", month(1)))
        .isEqualTo("1");
    assertThat(control(controls, "members_sum_to_group/EU/goods/TOTAL/nsa/export", month(1)))
        .isEqualTo("-1");
    assertThat(control(controls, "months_sum_to_year/AAA/goods/TOTAL/nsa/export", month(2)))
        .isEqualTo("none");
    assertThat(control(controls, "of_another_kind/WLD/goods/TOTAL/nsa/export", month(1)))
        .isEqualTo("none");
    assertThat(control(controls, "something else", month(1))).isEqualTo("none");
  }

  @Test
  void anAnswerAgreesWhereItsTermsGiveWhatWasPublished() {
    Term term =
        new FigureTerms(new Flows().exports("AAA", "2024-01", 7).book())
            .of(line("AAA"), Flow.EXPORT, month(1));
    assertThat(answer("7.0", term).agrees()).isTrue();
    assertThat(answer("8", term).agrees()).isFalse();
    assertThat(answer("7", null).agrees()).isFalse();
    assertThat(answer(null, term).agrees()).isFalse();
  }

  private static Explanation.Answer answer(@Nullable String published, @Nullable Term term) {
    return new Explanation.Answer(
        "exports",
        "Exports.",
        "X",
        "usd",
        published == null ? null : new java.math.BigDecimal(published),
        "ok",
        term);
  }

  private static String control(ControlTerms controls, String rule, Period period) {
    Usd any = Usd.ZERO;
    Term term =
        controls.of(
            new ControlTotal(rule, Flows.DATASET.id(), "USA", period, any, any, any),
            ControlRules.of(Map.of(Flows.DATASET.id(), Flows.DATASET), BigDecimal.ZERO));
    return term == null ? "none" : term.value().stripTrailingZeros().toPlainString();
  }

  private static BalanceBook book(Flows flows) {
    return BalanceBook.of(flows.list(), Flows.economies(), GROUPINGS);
  }

  private static Period month(int month) {
    return Period.month(2024, month);
  }

  private static String shown(Flows flows, SeriesKey series, Flow flow, String period) {
    return shown(new FigureTerms(flows.book()).of(series, flow, Period.parse(period)));
  }

  private static String shown(@Nullable Term term) {
    if (term instanceof Term.Input input) {
      return "[" + input.label() + " = " + input.amount() + "]";
    }
    Term.Result result = (Term.Result) term;
    return result.label()
        + " = "
        + result.operation().code()
        + result.terms().stream()
            .map(FigureTermsTest::shown)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
