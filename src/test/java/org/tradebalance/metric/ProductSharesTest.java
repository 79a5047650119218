package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** Products as parts of all products of the same trade. */
class ProductSharesTest {

  private static final SeriesKey ALL = line("AAA");
  private static final SeriesKey DRUGS = ALL.withProduct("HS:30");
  private static final Flows FLOWS =
      new Flows()
          .print(ALL, Flow.EXPORT, Period.parse("2023"), Flows.dollars(100))
          .print(ALL, Flow.IMPORT, Period.parse("2023"), Flows.dollars(300))
          .print(ALL, Flow.EXPORT, Period.parse("2024"), Flows.dollars(120))
          .print(ALL, Flow.IMPORT, Period.parse("2024"), Flows.dollars(400))
          .print(DRUGS, Flow.EXPORT, Period.parse("2023"), Flows.dollars(10))
          .print(DRUGS, Flow.IMPORT, Period.parse("2023"), Flows.dollars(60))
          .print(DRUGS, Flow.EXPORT, Period.parse("2024"), Flows.dollars(15))
          .print(DRUGS, Flow.IMPORT, Period.parse("2024"), Flows.dollars(100));

  private static final List<MetricValue> VALUES =
      new MetricComputation(FLOWS.book(), Flows.datasets(), new Scope(24)).all();

  @Test
  void aProductHasAShareInWhatThePartnerBuysAndSells() {
    assertThat(value(DRUGS, "exports_product_share")).contains(new BigDecimal("12.5000"));
    assertThat(value(DRUGS, "imports_product_share")).contains(new BigDecimal("25.0000"));
  }

  /** The deficit grew by 80 from 200, 35 of it with drugs. */
  @Test
  void aProductContributesToTheChangeOfTheDeficit() {
    assertThat(value(DRUGS, "balance_product_contribution")).contains(new BigDecimal("-17.5000"));
    assertThat(value(DRUGS, "imports_product_contribution")).contains(new BigDecimal("13.3333"));
  }

  @Test
  void allProductsTogetherAreNoProduct() {
    assertThat(value(ALL, "exports_product_share")).isEmpty();
    assertThat(value(ALL, "balance_product_contribution")).isEmpty();
  }

  private static Optional<BigDecimal> value(SeriesKey series, String metric) {
    return VALUES.stream()
        .filter(value -> value.series().equals(series))
        .filter(value -> value.period().equals(Period.parse("2024")))
        .filter(value -> value.metric().code().equals(metric))
        .map(MetricValue::value)
        .findFirst();
  }
}
