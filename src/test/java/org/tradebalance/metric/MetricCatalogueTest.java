package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;

class MetricCatalogueTest {

  static List<Metric> metrics() {
    return MetricCatalogue.PUBLISHED.metrics();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void everyMetricSaysWhatItIsAndHowItIsComputed(Metric metric) {
    assertThat(metric.definition()).matches("[A-Z].*\\.");
    assertThat(metric.formula()).isNotBlank();
    assertThat(metric.unit()).isNotNull();
    assertThat(metric.source()).isNotBlank();
    assertThat(metric.missing()).isNotBlank();
    assertThat(metric.dependency()).isNotNull();
    assertThat(MetricCatalogue.PUBLISHED.metric(metric.code())).isSameAs(metric);
    assertThat(metric.code().endsWith("_pct") || metric.code().endsWith("_share"))
        .isEqualTo(metric.unit() == MetricUnit.PERCENT);
    assertThat(Stream.of(Frequency.values()).filter(metric::appliesTo)).isNotEmpty();
    assertThat(metric.appliesTo(Frequency.YEAR_TO_DATE)).isFalse();
  }

  /** By the flow that a code begins with; of no flow, such as the balance itself, there is none. */
  @ParameterizedTest
  @MethodSource("metrics")
  void theCodeOfAMetricOfAFlowBeginsWithIt(Metric metric) {
    Flow flow = metric.flow();
    if (flow != null) {
      String words = flow == Flow.BALANCE ? "balance" : flow.code() + "s";
      assertThat(metric.code()).startsWith(words + "_");
      assertThat(metric.definition() + metric.formula()).doesNotContain("%", "Y[t", "|Y[");
    }
  }

  @Test
  void codesAreUnique() {
    for (List<? extends Coded> vocabulary :
        List.of(
            metrics(),
            List.of(MetricUnit.values()),
            List.of(MetricState.values()),
            List.of(RankingKind.values()),
            List.of(Ranked.Stability.values()))) {
      assertThat(vocabulary).extracting(Coded::code).doesNotHaveDuplicates();
    }
    assertThat(metrics()).extracting(Metric::definition).doesNotHaveDuplicates();
    assertThat(metrics()).extracting(Metric::formula).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 33.3333",
    "2, 3, 66.6667",
    "1, 2000000, 0.0001",
    "-1, 2000000, -0.0001",
    "-5, 10, -50.0000",
    "0, 10, 0.0000",
    "9000000000000, 9000000000000, 100.0000"
  })
  void sharesAreRoundedHalfUpToFourDecimals(long part, long whole, BigDecimal percent) {
    assertThat(Ratios.share(dollars(part), dollars(whole)))
        .isEqualTo(new MetricResult(percent, MetricState.OK));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 150, 50.0000",
    "100, 0, -100.0000",
    "-100, -150, 50.0000",
    "-150, -100, -33.3333",
    "-100, 0, -100.0000"
  })
  void changesAreOfTheSize(long from, long to, BigDecimal percent) {
    assertThat(Ratios.change(dollars(from), dollars(to)))
        .isEqualTo(new MetricResult(percent, MetricState.OK));
  }

  @Test
  void aChangeOfSignOrFromNothingHasNoPercentage() {
    MetricResult signChange = new MetricResult(null, MetricState.SIGN_CHANGE);
    MetricResult zeroBase = new MetricResult(null, MetricState.ZERO_BASE);
    assertThat(Ratios.change(dollars(1), dollars(-1))).isEqualTo(signChange);
    assertThat(Ratios.change(dollars(-1), dollars(1))).isEqualTo(signChange);
    assertThat(Ratios.change(dollars(0), dollars(1))).isEqualTo(zeroBase);
    assertThat(Ratios.change(dollars(0), dollars(0))).isEqualTo(zeroBase);
    assertThat(Ratios.share(dollars(1), dollars(0))).isEqualTo(zeroBase);
  }
}
