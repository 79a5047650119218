package org.tradebalance.seasonal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.metric.MetricState;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Our adjustment beside that of a publisher; amounts in thousands of dollars. */
class PublisherDistanceTest {

  private static final SeriesKey LINE = Flows.line(Economy.WORLD);
  private static final Period NEWEST = Period.month(2024, 3);

  /** Ours: exports 100, 104, 98; imports 200 each month. */
  private static final AdjustedSeries OURS =
      new AdjustedSeries(
          LINE, adjusted(100, 104, 98), adjusted(200, 200, 200), adjusted(-100, -96, -102));

  @Test
  void theDistanceIsThatOfAllMonthsTogetherAndTheLargestOfOne() {
    // Exports differ by 0, 4 and 2 of 300; the balance by 0, 4 and 2 of 300.
    assertThat(distances(LINE.withAdjustment(Adjustment.SA), Basis.CENSUS))
        .containsExactly(
            "exports_adjustment_distance_pct 2.0000",
            "exports_adjustment_distance_max_pct 4.0000",
            "imports_adjustment_distance_pct 0.0000",
            "imports_adjustment_distance_max_pct 0.0000",
            "balance_adjustment_distance_pct 2.0000");
  }

  @Test
  void anotherPublicationOfTheSameTradeWillDo() {
    assertThat(distances(other(), Basis.CENSUS)).hasSize(5);
  }

  @Test
  void tradeOnAnotherBasisIsNotCompared() {
    assertThat(distances(other(), Basis.BOP)).isEmpty();
  }

  @Test
  void withoutAPublishedAdjustmentThereIsNoDistance() {
    assertThat(distances(LINE.withAdjustment(Adjustment.SA_AVERAGE), Basis.CENSUS)).isEmpty();
  }

  private static SeriesKey other() {
    return new SeriesKey("other", "USA", Economy.WORLD, LINE.item(), LINE.product(), Adjustment.SA);
  }

  private static List<String> distances(SeriesKey published, Basis basis) {
    Flows flows = new Flows();
    OURS.flows().forEach(f -> flows.print(f.series(), f.flow(), f.period(), amount(f)));
    for (int month = 1; month <= 3; month++) {
      flows.print(published, Flow.EXPORT, Period.month(2024, month), Flows.dollars(100_000));
      flows.print(published, Flow.IMPORT, Period.month(2024, month), Flows.dollars(200_000));
    }
    BalanceBook book = BalanceBook.of(flows.list(), Flows.economies());
    Dataset other = new Dataset("other", "title", "publisher", basis, "valuation", Usd.ZERO);
    return new PublisherDistance(book, Map.of("d", Flows.DATASET, "other", other))
        .of(OURS, NEWEST).stream()
            .map(value -> value.metric().code() + " " + value.value())
            .toList();
  }

  private static Usd amount(Observation flow) {
    return Objects.requireNonNull(flow.figure().amount());
  }

  private static Adjusted adjusted(long... thousands) {
    TreeMap<Period, Usd> months = new TreeMap<>();
    for (int at = 0; at < thousands.length; at++) {
      months.put(Period.month(2024, at + 1), Flows.dollars(thousands[at] * 1000));
    }
    return new Adjusted(MetricState.OK, BigDecimal.ZERO, months);
  }
}
