package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

class MetricComputationTest {

  /** Balances: −10, 40, 30 and a year later 20, −10, 0, 10. */
  private static final Flows FLOWS =
      new Flows()
          .exports("AAA", "2023-01", 50, 100, 90)
          .imports("AAA", "2023-01", 60, 60, 60)
          .exports("AAA", "2024-01", 100, 110, 99, 100)
          .imports("AAA", "2024-01", 80, 120, 99, 90)
          .exports(Economy.WORLD, "2024-01", 400, 440, 300, 0)
          .imports(Economy.WORLD, "2024-01", 800, 360, 300, 180);

  @ParameterizedTest
  @CsvSource({
    "2024-02, balance, -10",
    "2024-02, total_trade, 230",
    "2024-02, exports_change, 10",
    "2024-02, exports_change_pct, 10.0000",
    "2024-02, imports_change, 40",
    "2024-02, imports_change_pct, 50.0000",
    "2024-02, balance_change, -30",
    "2024-02, balance_change_pct, sign_change",
    "2024-02, exports_change_on_year, 10",
    "2024-02, exports_change_on_year_pct, 10.0000",
    "2024-02, imports_change_on_year, 60",
    "2024-02, imports_change_on_year_pct, 100.0000",
    "2024-02, balance_change_on_year, -50",
    "2024-02, balance_change_on_year_pct, sign_change",
    "2024-02, exports_year_to_date, 210",
    "2024-02, exports_year_to_date_change_pct, 40.0000",
    "2024-02, imports_year_to_date, 200",
    "2024-02, imports_year_to_date_change_pct, 66.6667",
    "2024-02, balance_year_to_date, 10",
    "2024-02, balance_year_to_date_change, -20",
    "2024-02, balance_year_to_date_change_pct, -66.6667",
    "2024-02, exports_average_3m, absent",
    "2024-02, exports_share, 25.0000",
    "2024-02, imports_share, 33.3333",
    // A balance of zero: all of the deficit before is gone, and nothing can grow from it.
    "2024-03, balance, 0",
    "2024-03, exports_change, -11",
    "2024-03, exports_change_pct, -10.0000",
    "2024-03, imports_change_pct, -17.5000",
    "2024-03, balance_change, 10",
    "2024-03, balance_change_pct, -100.0000",
    "2024-03, balance_change_on_year, -30",
    "2024-03, balance_change_on_year_pct, -100.0000",
    "2024-03, exports_year_to_date, 309",
    "2024-03, exports_year_to_date_change_pct, 28.7500",
    "2024-03, imports_year_to_date_change_pct, 66.1111",
    "2024-03, balance_year_to_date_change, -50",
    "2024-03, balance_year_to_date_change_pct, -83.3333",
    "2024-03, exports_average_3m, 103",
    "2024-03, imports_average_3m, 99.667",
    "2024-03, balance_average_3m, 3.333",
    "2024-03, exports_share, 33.0000",
    "2024-04, balance_change, 10",
    "2024-04, balance_change_pct, zero_base",
    "2024-04, exports_change_on_year, absent",
    "2024-04, exports_share, zero_base",
    "2024-04, imports_share, 50.0000",
    // The first quarter of each year is whole: 240, 180, 60 and 309, 299, 10.
    "2024-Q1, balance, 10",
    "2024-Q1, exports_change_on_year_pct, 28.7500",
    "2024-Q1, balance_change_on_year, -50",
    "2024-Q1, balance_change_on_year_pct, -83.3333",
    "2024-Q1, exports_change, absent",
    "2024-Q1, exports_year_to_date, absent",
    // Years and the second quarter are not: levels only.
    "2024, balance, 20",
    "2024, exports_change, absent",
    "2024, exports_share, 35.8772",
    "2024-Q2, balance, 10",
    "2024-Q2, exports_change, absent"
  })
  void computesWhatAPencilDoes(String period, String metric, String expected) {
    String value =
        new MetricComputation(FLOWS.book(), Flows.datasets(), new Scope(24))
            .all().stream()
                .filter(v -> v.series().equals(line("AAA")))
                .filter(v -> v.period().equals(Period.parse(period)))
                .filter(v -> v.metric().code().equals(metric))
                .map(MetricComputationTest::shown)
                .findFirst()
                .orElse("absent");
    assertThat(value).isEqualTo(expected);
  }

  /** The share of exports in the second quarter has no value: the world has none there. */
  @Test
  void marksTheLevelsOfUnfinishedPeriods() {
    assertThat(
            new MetricComputation(FLOWS.book(), Flows.datasets(), new Scope(24))
                .all().stream()
                    .filter(v -> v.state() == MetricState.PARTIAL)
                    .filter(v -> v.series().equals(line("AAA")))
                    .map(v -> v.period() + " " + v.metric().code()))
        .containsExactly(
            "2023 balance",
            "2023 total_trade",
            "2023 coverage_ratio",
            "2023 normalised_balance",
            "2024 balance",
            "2024 total_trade",
            "2024 coverage_ratio",
            "2024 normalised_balance",
            "2024 exports_share",
            "2024 imports_share",
            "2024-Q2 balance",
            "2024-Q2 total_trade",
            "2024-Q2 coverage_ratio",
            "2024-Q2 normalised_balance",
            "2024-Q2 imports_share");
  }

  /** The balances of April and May 2025 and both years to date are those of FT-900. */
  @Test
  void agreesWithThePublishedMeasuresOfMay2025() {
    Flows flows =
        new Flows()
            .months(
                line(Economy.WORLD),
                Flow.BALANCE,
                "2025-01",
                -128_000,
                -124_284,
                -138_316,
                -60_257,
                -71_664)
            .months(
                line(Economy.WORLD),
                Flow.BALANCE,
                "2024-01",
                -67_000,
                -66_000,
                -66_340,
                -73_000,
                -75_000);
    List<MetricValue> values =
        new MetricComputation(flows.book(), Flows.datasets(), new Scope(24)).all();
    assertThat(value(values, "2025-05", WindowMetrics.YEAR_TO_DATE.balance())).isEqualTo("-522521");
    assertThat(value(values, "2025-05", WindowMetrics.YEAR_TO_DATE_CHANGE.balance()))
        .isEqualTo("-175181");
    assertThat(value(values, "2025-05", WindowMetrics.YEAR_TO_DATE_CHANGE_PCT.balance()))
        .isEqualTo("50.4350");
    assertThat(value(values, "2025-05", WindowMetrics.AVERAGE_3M.balance())).isEqualTo("-90079");
    assertThat(value(values, "2025-05", LevelMetrics.TOTAL_TRADE)).isEqualTo("absent");
  }

  @Test
  void aMissingMonthRemovesExactlyWhatNeedsIt() {
    long[] months = new long[36];
    java.util.Arrays.setAll(months, month -> 100 + month);
    Flows flows = new Flows().exports("AAA", "2023-01", months).imports("AAA", "2023-01", months);
    Set<String> complete = entries(flows);
    Set<String> removed = new HashSet<>(complete);
    removed.removeAll(entries(flows.without("AAA", "2024-02")));

    Set<String> expected = new HashSet<>();
    complete.stream().filter(entry -> entry.startsWith("2024-02 ")).forEach(expected::add);
    for (String flow : List.of("exports", "imports", "balance")) {
      for (String change : List.of("_change", "_change_pct")) {
        expected.add("2024-03 " + flow + change);
        expected.add("2025-02 " + flow + change + "_on_year");
        expected.addAll(
            List.of(
                "2024 " + flow + change,
                "2025 " + flow + change,
                "2024-Q1 " + flow + change,
                "2024-Q2 " + flow + change));
      }
      for (String change : List.of("_change_on_year", "_change_on_year_pct")) {
        expected.add("2024-Q1 " + flow + change);
        expected.add("2025-Q1 " + flow + change);
        expected.add("2025-02 " + flow + change);
      }
      for (int month = 3; month <= 12; month++) {
        Period of2024 = Period.month(2024, month);
        expected.add(of2024 + " " + flow + "_year_to_date");
        expected.add(of2024 + " " + flow + "_year_to_date_change");
        expected.add(of2024 + " " + flow + "_year_to_date_change_pct");
      }
      for (int month = 2; month <= 12; month++) {
        expected.add(Period.month(2025, month) + " " + flow + "_year_to_date_change");
        expected.add(Period.month(2025, month) + " " + flow + "_year_to_date_change_pct");
      }
      expected.add("2024-03 " + flow + "_average_3m");
      expected.add("2024-04 " + flow + "_average_3m");
    }
    expected.add("2024-Q1 balance_sign_margin");
    expected.add("2024 balance_sign_margin");
    expected.retainAll(complete);
    assertThat(removed).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void countsCountriesBySignAndNothingElse() {
    Flows flows =
        new Flows()
            .exports("AAA", "2024-01", 2)
            .imports("AAA", "2024-01", 1)
            .exports("BBB", "2024-01", 1)
            .imports("BBB", "2024-01", 2)
            .exports("CCC", "2024-01", 0)
            .imports("CCC", "2024-01", 5)
            .exports("DDD", "2024-01", 0)
            .imports("DDD", "2024-01", 0)
            .exports("EEE", "2024-01", 7)
            .exports("EU", "2024-01", 9)
            .imports("EU", "2024-01", 1)
            .exports("R_REST", "2024-01", 1)
            .imports("R_REST", "2024-01", 9)
            .exports(Economy.WORLD, "2024-01", 19)
            .imports(Economy.WORLD, "2024-01", 17);
    List<MetricValue> values =
        new MetricComputation(flows.book(), Flows.datasets(), new Scope(24)).all();
    assertThat(value(values, "2024-01", CountryMetrics.PARTNER_SURPLUS_COUNT)).isEqualTo("1");
    assertThat(value(values, "2024-01", CountryMetrics.PARTNER_DEFICIT_COUNT)).isEqualTo("2");
    assertThat(value(values, "2024-01", CountryMetrics.PARTNER_BALANCED_COUNT)).isEqualTo("1");
  }

  @Test
  void countsNoPartnersWhereThereAreNone() {
    List<MetricValue> values =
        new MetricComputation(
                new Flows().exports(Economy.WORLD, "2024-01", 19).book(),
                Flows.datasets(),
                new Scope(24))
            .all();
    assertThat(value(values, "2024-01", CountryMetrics.PARTNER_SURPLUS_COUNT)).isEqualTo("absent");
  }

  private static Set<String> entries(Flows flows) {
    return new MetricComputation(flows.book(), Flows.datasets(), new Scope(1_000))
        .all().stream().map(v -> v.period() + " " + v.metric().code()).collect(Collectors.toSet());
  }

  private static String value(List<MetricValue> values, String period, Metric metric) {
    return values.stream()
        .filter(v -> v.series().equals(line(Economy.WORLD)))
        .filter(v -> v.period().equals(Period.parse(period)))
        .filter(v -> v.metric() == metric)
        .map(MetricComputationTest::shown)
        .findFirst()
        .orElse("absent");
  }

  /** Percentages as they are, with four decimals; amounts and counts as whole numbers. */
  private static String shown(MetricValue value) {
    @Nullable BigDecimal number = value.value();
    if (number == null) {
      return value.state().code();
    }
    return value.metric().unit() == MetricUnit.PERCENT
        ? number.toPlainString()
        : dollars(number.toPlainString()).toString();
  }
}
