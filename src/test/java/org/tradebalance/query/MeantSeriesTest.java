package org.tradebalance.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.PreferredSeries;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

class MeantSeriesTest {

  private static final SeriesKey GOODS = series("a", "USA", "CHN", Item.GOODS, "TOTAL", "nsa");
  private static final SeriesKey ADJUSTED = series("a", "USA", "CHN", Item.GOODS, "TOTAL", "sa");
  private static final SeriesKey BOTH =
      series("b", "USA", "CHN", Item.GOODS_SERVICES, "TOTAL", "nsa");
  private static final SeriesKey PRODUCT = series("a", "USA", "CHN", Item.GOODS, "HS:01", "nsa");
  private static final SeriesKey OF_OTHERS = series("a", "JPN", "CHN", Item.GOODS, "TOTAL", "nsa");

  @Test
  void whatAQuestionLeavesOpenIsTheHomeReporterAllProductsGoodsAndYearsAsTheyAre() {
    List<SeriesKey> all = List.of(PRODUCT, OF_OTHERS, BOTH, ADJUSTED, GOODS);
    MeantSeries meant =
        MeantSeries.of(question("2024", null, null), all, "USA", MeantSeriesTest::notAsked);
    assertThat(meant.series()).isEqualTo(GOODS);
    assertThat(meant.others()).containsExactly(PRODUCT, OF_OTHERS, BOTH, ADJUSTED);
  }

  @Test
  void aMonthIsSeasonallyAdjustedWhereThereIsSuchASeries() {
    List<SeriesKey> both = List.of(GOODS, ADJUSTED);
    assertThat(
            MeantSeries.of(question("2024-05", null, null), both, "USA", MeantSeriesTest::notAsked)
                .series())
        .isEqualTo(ADJUSTED);
    assertThat(
            MeantSeries.of(
                    question("2024-05", null, null),
                    List.of(GOODS),
                    "USA",
                    MeantSeriesTest::notAsked)
                .series())
        .isEqualTo(GOODS);
  }

  @Test
  void ofTheWorldGoodsAndServicesAreMeant() {
    SeriesKey world = GOODS.withPartner("WLD");
    SeriesKey worldBoth = BOTH.withPartner("WLD");
    assertThat(
            MeantSeries.of(
                    question("2024", null, null),
                    List.of(world, worldBoth),
                    "USA",
                    MeantSeriesTest::notAsked)
                .series())
        .isEqualTo(worldBoth);
  }

  @Test
  void whatTheQuestionSaysIsNotDecidedOtherwise() {
    assertThatThrownBy(
            () ->
                MeantSeries.of(
                    question("2024", "a", "HS:01"),
                    List.of(PRODUCT, series("a", "USA", "MEX", Item.GOODS, "HS:01", "nsa")),
                    "USA",
                    MeantSeriesTest::notAsked))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 series fit; say which with --reporter")
        .hasMessageContaining("a USA CHN goods HS:01 nsa; a USA MEX goods HS:01 nsa");
  }

  @Test
  void whereNothingDecidesTheSeriesAreNamed() {
    SeriesKey other = series("z", "USA", "CHN", Item.GOODS, "TOTAL", "nsa");
    assertThatThrownBy(
            () ->
                MeantSeries.of(
                    question("2024", null, null),
                    List.of(GOODS, other),
                    "USA",
                    // Of datasets that nobody knows none states what another one does.
                    () -> PreferredSeries.of(List.of(), Map.of(), List.of())))
        .hasMessageContaining("2 series fit");
  }

  private static PreferredSeries notAsked() {
    throw new AssertionError("one series is left without it");
  }

  private static ExplainQuery question(
      String period, @Nullable String dataset, @Nullable String product) {
    return new ExplainQuery(
        ExplainQuery.Kind.METRIC,
        "balance",
        Period.parse(period),
        null,
        null,
        dataset,
        null,
        product,
        null,
        null);
  }

  private static SeriesKey series(
      String dataset,
      String reporter,
      String partner,
      Item item,
      String product,
      String adjustment) {
    return new SeriesKey(
        dataset,
        reporter,
        partner,
        item,
        product,
        adjustment.equals("sa") ? Adjustment.SA : Adjustment.NSA);
  }
}
