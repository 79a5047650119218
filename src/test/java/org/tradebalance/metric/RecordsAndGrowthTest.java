package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

class RecordsAndGrowthTest {

  /** Yearly balances: −10, 5, −30, no 2017, −40, −20, −30. */
  private static final Flows FLOWS =
      years(Flow.EXPORT, 2014, 100, 105, 100)
          .print(Economy.WORLD, Flow.EXPORT, "2018", 100)
          .print(Economy.WORLD, Flow.EXPORT, "2019", 200)
          .print(Economy.WORLD, Flow.EXPORT, "2020", 161)
          .print(Economy.WORLD, Flow.IMPORT, "2014", 110)
          .print(Economy.WORLD, Flow.IMPORT, "2015", 100)
          .print(Economy.WORLD, Flow.IMPORT, "2016", 130)
          .print(Economy.WORLD, Flow.IMPORT, "2018", 140)
          .print(Economy.WORLD, Flow.IMPORT, "2019", 220)
          .print(Economy.WORLD, Flow.IMPORT, "2020", 191);

  @ParameterizedTest
  @CsvSource({
    // Deficits by size: 40, 30 and 30, 20, 10.
    "2020, balance_history_rank, 2",
    "2016, balance_history_rank, 2",
    "2018, balance_history_rank, 1",
    "2014, balance_history_rank, 5",
    "2015, balance_history_rank, 1",
    "2020, balance_largest_since, 2",
    "2020, balance_smallest_since, 1",
    "2020, balance_peak, -40",
    "2020, balance_peak_age, 2",
    "2020, balance_from_peak_pct, -25.0000",
    "2020, exports_largest_since, 1",
    "2020, exports_peak, 200",
    "2020, imports_from_peak_pct, -13.1818",
    // Only the latest year is placed among the ones before it.
    "2019, balance_peak, absent",
    // 161 / 105 in five years; a surplus that became a deficit has not grown.
    "2020, exports_cagr_5y_pct, 8.9249",
    "2020, balance_cagr_5y_pct, sign_change",
    "2019, balance_cagr_5y_pct, 14.8698",
    "2020, exports_cagr_10y_pct, absent",
    "2020, exports_monthly_average, 13.417",
    "2020, exports_index, absent"
  })
  void computesWhatAPencilDoes(String year, String metric, String expected) {
    assertThat(value(FLOWS, year, metric, new Scope(24))).isEqualTo(expected);
  }

  @Test
  void anIndexIsAHundredOnAverageInItsBaseYear() {
    Flows flows =
        new Flows().exports(Economy.WORLD, "2017-01", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 39);
    Scope base = new Scope(24);
    assertThat(value(flows, "2017", "exports_index", base)).isEqualTo("100.0000");
    assertThat(value(flows, "2018-01", "exports_index", base)).isEqualTo("600.0000");
    assertThat(value(flows, "2017-Q4", "exports_index", base)).isEqualTo("169.2308");
    assertThat(value(flows, "2017-12", "exports_trailing_12m", base)).isEqualTo("78");
    assertThat(value(flows, "2018-01", "exports_trailing_12m", base)).isEqualTo("116");
    assertThat(value(flows, "2017-11", "exports_trailing_12m", base)).isEqualTo("absent");
  }

  @Test
  void aRecordHasNoPeriodSinceWhen() {
    Flows flows = new Flows().imports(Economy.WORLD, "2024-01", 3, 2, 4);
    assertThat(value(flows, "2024-03", "imports_largest_since", new Scope(24))).isEqualTo("record");
    assertThat(value(flows, "2024-03", "imports_peak_age", new Scope(24))).isEqualTo("0");
    Flows alone = new Flows().imports(Economy.WORLD, "2024-01", 3);
    assertThat(value(alone, "2024-01", "imports_largest_since", new Scope(24))).isEqualTo("absent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"history_rank", "peak", "peak_age", "from_peak_pct", "record_margin"})
  void aSeriesOfOnePeriodHasNoHistory(String metric) {
    Flows alone = new Flows().imports(Economy.WORLD, "2024-01", 3);
    assertThat(value(alone, "2024-01", "imports_" + metric, new Scope(24))).isEqualTo("absent");
    Flows two = new Flows().imports(Economy.WORLD, "2024-01", 3, 2);
    assertThat(value(two, "2024-02", "imports_" + metric, new Scope(24))).isNotEqualTo("absent");
  }

  @Test
  void aRootIsThatOfAnIndependentComputation() {
    // 2 ^ (1/10) = 1.0717734625…, 0.5 ^ (1/5) = 0.8705505633…
    assertThat(Ratios.yearly(dollars(1), dollars(2), 10).value()).isEqualTo("7.1773");
    assertThat(Ratios.yearly(dollars(-2), dollars(-1), 5).value()).isEqualTo("-12.9449");
    assertThat(Ratios.yearly(dollars(1), dollars(1), 5).value()).isEqualTo("0.0000");
    assertThat(Ratios.yearly(dollars(5), dollars(0), 5).value()).isEqualTo("-100.0000");
    assertThat(Ratios.yearly(dollars(0), dollars(1), 5).state()).isEqualTo(MetricState.ZERO_BASE);
    assertThat(Ratios.yearly(dollars("0.001"), dollars(1_000_000_000_000L), 10).value())
        .isEqualTo("3062.2777");
  }

  private static Flows years(Flow flow, int first, long... dollars) {
    Flows flows = new Flows();
    for (int year = first; year < first + dollars.length; year++) {
      flows.print(Economy.WORLD, flow, Integer.toString(year), dollars[year - first]);
    }
    return flows;
  }

  private static String value(Flows flows, String period, String metric, Scope scope) {
    List<MetricValue> found =
        new MetricComputation(flows.book(), Flows.datasets(), scope)
            .all().stream()
                .filter(v -> v.series().equals(line(Economy.WORLD)))
                .filter(v -> v.period().equals(Period.parse(period)))
                .filter(v -> v.metric().code().equals(metric))
                .toList();
    if (found.isEmpty()) {
      return "absent";
    }
    BigDecimal number = found.get(0).value();
    if (number == null) {
      return found.get(0).state().code();
    }
    return found.get(0).metric().unit() == MetricUnit.USD
        ? dollars(number.toPlainString()).toString()
        : number.toPlainString();
  }
}
