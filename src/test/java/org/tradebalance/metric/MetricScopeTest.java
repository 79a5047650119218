package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;

/** Which lines and periods have metrics, and in which order. */
class MetricScopeTest {

  private static final Flows FLOWS =
      new Flows()
          .exports("AAA", "2023-01", 50, 100, 90)
          .imports("AAA", "2023-01", 60, 60, 60)
          .exports(Economy.WORLD, "2024-01", 400, 440, 300, 0)
          .imports(Economy.WORLD, "2024-01", 800, 360, 300, 180);

  @Test
  void aDatasetWithoutMetricsHasNone() {
    String dataset = line("AAA").dataset();

    assertThat(new MetricComputation(FLOWS.book(), Flows.datasets(), new Scope(24)).all())
        .isNotEmpty();
    assertThat(
            new MetricComputation(FLOWS.book(), Flows.datasets(), new Scope(24, Set.of(dataset)))
                .all())
        .isEmpty();
  }

  @Test
  void measuresNeitherTheGapNorTheShareOfTheWorldInItself() {
    List<MetricValue> values =
        new MetricComputation(FLOWS.book(), Flows.datasets(), new Scope(24)).all();
    assertThat(values).noneMatch(v -> v.series().partner().equals(Economy.WORLD_GAP));
    assertThat(values)
        .filteredOn(v -> v.series().partner().equals(Economy.WORLD))
        .noneMatch(v -> ShareMetrics.SHARE.all().contains(v.metric()));
  }

  @Test
  void givesMonthsOfPartnersOnlyWithinTheScope() {
    long[] months = new long[24];
    Flows flows =
        new Flows().exports("AAA", "2023-01", months).exports(Economy.WORLD, "2023-01", months);
    List<MetricValue> values =
        new MetricComputation(flows.book(), Flows.datasets(), new Scope(5)).all();
    assertThat(periods(values, "AAA"))
        .containsExactly(
            "2023", "2024", "2024-Q3", "2024-Q4", "2024-08", "2024-09", "2024-10", "2024-11",
            "2024-12");
    assertThat(periods(values, Economy.WORLD)).hasSize(2 + 8 + 24);
  }

  @Test
  void comeInOrderOfLinePeriodAndCatalogue() {
    List<MetricValue> values =
        new MetricComputation(FLOWS.book(), Flows.datasets(), new Scope(24)).all();
    assertThat(values)
        .isSortedAccordingTo(
            Comparator.comparing(MetricValue::series)
                .thenComparing(MetricValue::period)
                .thenComparing(MetricValue::metric, MetricCatalogue.PUBLISHED.order()));
  }

  @Test
  void everyMetricIsGivenWhereTheCatalogueSaysAndNowhereElse() {
    long[] less = new long[12 * 12];
    long[] more = new long[less.length];
    Arrays.setAll(less, month -> 100 + month);
    Arrays.setAll(more, month -> 200 + 3L * month);
    Flows flows =
        new Flows()
            .exports("AAA", "2013-01", less)
            .imports("AAA", "2013-01", more)
            .exports("BBB", "2013-01", more)
            .imports("BBB", "2013-01", less)
            .exports(Economy.WORLD, "2013-01", less)
            .imports(Economy.WORLD, "2013-01", more)
            .months(line(Economy.WORLD).withProduct("HS:30"), Flow.EXPORT, "2013-01", less)
            .months(line(Economy.WORLD).withProduct("HS:30"), Flow.IMPORT, "2013-01", less);
    List<MetricValue> values =
        new MetricComputation(mirrored(flows), Flows.datasets(), new Scope(36)).all();
    for (Metric metric : MetricCatalogue.PUBLISHED.metrics()) {
      if (metric.dependency() == MetricDependency.SEASONAL_ADJUSTMENT) {
        continue; // given by the seasonal adjustment, which is a setting
      }
      Set<Frequency> given =
          values.stream()
              .filter(v -> v.metric() == metric)
              .map(v -> v.period().frequency())
              .collect(Collectors.toSet());
      Set<Frequency> said =
          Stream.of(Frequency.values()).filter(metric::appliesTo).collect(Collectors.toSet());
      assertThat(given).as(metric.code()).isEqualTo(said);
    }
  }

  /** With a report of AAA on its trade with the reporter. */
  private static BalanceBook mirrored(Flows flows) {
    List<Observation> both = new ArrayList<>(flows.list());
    for (Observation flow : flows.list()) {
      if (flow.series().partner().equals("AAA")) {
        SeriesKey other =
            new SeriesKey(
                "other", "AAA", "USA", Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
        Flow turned = flow.flow() == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT;
        both.add(new Observation(other, turned, flow.period(), flow.figure(), flow.source()));
      }
    }
    return BalanceBook.of(both, Flows.economies());
  }

  private static List<String> periods(List<MetricValue> values, String partner) {
    return values.stream()
        .filter(v -> v.series().equals(line(partner)))
        .map(v -> v.period().toString())
        .distinct()
        .toList();
  }
}
