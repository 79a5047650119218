package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.PreferredDataset;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

class PreferredSeriesTest {

  private static final int SETS = 60;

  private final Map<String, Dataset> datasets = new LinkedHashMap<>();

  PreferredSeriesTest() {
    dataset("bop-a", Basis.BOP, "", false);
    dataset("bop-b", Basis.BOP, "", false);
    dataset("bop-passed-on", Basis.BOP, "", true);
    dataset("accounts", Basis.SNA, "", true);
    dataset("census", Basis.CENSUS, "", false);
    dataset("customs", Basis.CUSTOMS, "", true);
    dataset("domestic", Basis.CENSUS, "domestic-exports", false);
  }

  private void dataset(String id, Basis basis, String coverage, boolean republished) {
    datasets.put(
        id, new Dataset(id, id, "publisher", basis, "valuation", Usd.ZERO, coverage, republished));
  }

  @Test
  void theNewestPeriodComesFirst() {
    assertThat(preferred(extent("bop-a", "2026-01", "2026-01", 60), passedOn("2026-06", 400)))
        .isEqualTo("bop-passed-on");
  }

  @Test
  void ofOnePeriodTheNewestReleaseThenTheMostPeriodsThenTheOriginalPublisher() {
    SeriesExtent a = extent("bop-a", "2025-06", "2025-06", 10);
    assertThat(preferred(a, extent("bop-b", "2025-06", "2025-09", 1))).isEqualTo("bop-b");
    assertThat(preferred(a, extent("bop-b", "2025-06", "2025-06", 11))).isEqualTo("bop-b");
    assertThat(preferred(a, passedOn("2025-06", 11))).isEqualTo("bop-passed-on");
    assertThat(preferred(a, passedOn("2025-06", 10))).isEqualTo("bop-a");
    assertThat(preferred(a, extent("bop-b", "2025-06", "2025-06", 10))).isEqualTo("bop-a");
  }

  @Test
  void whatHasNoBalanceComesLast() {
    assertThat(preferred(extent("bop-a", null, "2030-01", 0), passedOn("2001-01", 1)))
        .isEqualTo("bop-passed-on");
  }

  @Test
  void basesThatAreComparedStateTheSameOtherBasesAndCoveragesDoNot() {
    SeriesExtent census = extent("census", "2024-01", "2024-01", 5);
    assertThat(preferred(census, extent("customs", "2025-01", "2025-01", 5))).isEqualTo("customs");
    assertThat(
            preferred(
                extent("bop-a", "2024-01", "2024-01", 5),
                extent("accounts", "2023-01", "2025-01", 9)))
        .isEqualTo("bop-a");
    List<SeriesExtent> apart =
        List.of(
            census,
            extent("domestic", "2025-01", "2025-01", 9),
            extent("bop-a", "2025-01", "2025-01", 9));
    PreferredSeries all = PreferredSeries.of(apart, datasets, List.of());
    assertThat(apart).allMatch(each -> all.isPreferred(each.series(), each.frequency()));
  }

  @Test
  void currenciesAreConceptsOfTheirOwn() {
    SeriesExtent euros =
        new SeriesExtent(
            series("bop-a", Economy.WORLD),
            Frequency.MONTHLY,
            "EUR",
            month("2020-01"),
            "2020-01",
            1,
            1);
    PreferredSeries preferred =
        PreferredSeries.of(List.of(euros, passedOn("2024-01", 4)), datasets, List.of());
    assertThat(preferred.isPreferred(euros.series(), Frequency.MONTHLY, "EUR")).isTrue();
    assertThat(preferred.isPreferred(passedOn("2024-01", 4).series(), Frequency.MONTHLY)).isTrue();
    assertThat(preferred.stating(euros.series(), Frequency.MONTHLY))
        .containsExactly(passedOn("2024-01", 4).series());
  }

  @Test
  void aRankingIsPreferredWhole() {
    SeriesExtent world = extent("bop-a", "2025-06", "2025-06", 10);
    SeriesExtent country = partner("bop-a", "AAA", "2025-01", 10);
    PreferredSeries preferred =
        PreferredSeries.of(
            List.of(world, country, passedOn("2025-01", 9), partner("bop-b", "AAA", "2025-06", 1)),
            datasets,
            List.of());
    assertThat(preferred.isPreferred(country.series(), Frequency.MONTHLY)).isFalse();
    assertThat(preferred.isPreferredWhole(country.series(), Frequency.MONTHLY)).isTrue();
    assertThat(preferred.isPreferredWhole(series("bop-b", "AAA"), Frequency.MONTHLY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void exactlyOneOfEachConceptWhateverTheOrder(long seed) {
    Random random = new Random(seed);
    for (int set = 0; set < SETS; set++) {
      List<SeriesExtent> extents = random(random);
      PreferredSeries preferred = PreferredSeries.of(extents, datasets, List.of());
      Map<String, Long> concepts =
          extents.stream()
              .collect(
                  Collectors.groupingBy(
                      this::concept,
                      Collectors.filtering(
                          each -> preferred.isPreferred(each.series(), each.frequency()),
                          Collectors.counting())));
      assertThat(concepts.values()).containsOnly(1L);

      Collections.shuffle(extents, random);
      PreferredSeries again = PreferredSeries.of(extents, datasets, List.of());
      for (SeriesExtent each : extents) {
        assertThat(again.stating(each.series(), each.frequency()))
            .isEqualTo(preferred.stating(each.series(), each.frequency()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void whatIsNamedWinsWhereItStatesTheConceptAndNowhereElse(long seed) {
    Random random = new Random(seed);
    List<String> ids = List.copyOf(datasets.keySet());
    for (int set = 0; set < SETS; set++) {
      List<SeriesExtent> extents = random(random);
      PreferredDataset named =
          new PreferredDataset(
              ids.get(random.nextInt(ids.size())),
              null,
              random.nextBoolean() ? Item.GOODS : null,
              random.nextBoolean() ? Frequency.MONTHLY : null);
      PreferredSeries with = PreferredSeries.of(extents, datasets, List.of(named));
      PreferredSeries without = PreferredSeries.of(extents, datasets, List.of());
      Set<String> touched = new HashSet<>();
      for (SeriesExtent each : extents) {
        if (named.names(each.series(), each.frequency())) {
          assertThat(with.isPreferred(each.series(), each.frequency())).isTrue();
          touched.add(concept(each));
        }
      }
      extents.stream()
          .filter(each -> !touched.contains(concept(each)))
          .forEach(
              each ->
                  assertThat(with.isPreferred(each.series(), each.frequency()))
                      .isEqualTo(without.isPreferred(each.series(), each.frequency())));
    }
  }

  @Test
  void ofTwoThatAreNamedTheFirstHolds() {
    List<SeriesExtent> extents =
        List.of(
            extent("bop-a", "2020-01", "2020-01", 1),
            extent("bop-b", "2021-01", "2021-01", 1),
            passedOn("2025-01", 9));
    List<PreferredDataset> named =
        List.of(
            new PreferredDataset("bop-a", "ZZZ", null, null),
            new PreferredDataset("bop-b", null, null, null),
            new PreferredDataset("bop-a", null, null, null));
    PreferredSeries preferred = PreferredSeries.of(extents, datasets, named);
    assertThat(preferred.stating(series("bop-a", Economy.WORLD), Frequency.MONTHLY))
        .extracting(SeriesKey::dataset)
        .containsExactly("bop-b", "bop-a", "bop-passed-on");
  }

  private List<SeriesExtent> random(Random random) {
    List<SeriesExtent> extents = new ArrayList<>();
    for (String dataset : datasets.keySet()) {
      for (String partner : List.of(Economy.WORLD, "AAA", "BBB")) {
        for (Item item : List.of(Item.GOODS, Item.GOODS_SERVICES)) {
          for (Frequency frequency : List.of(Frequency.ANNUAL, Frequency.MONTHLY)) {
            if (random.nextInt(3) > 0) {
              int newest = random.nextInt(4);
              int balances = newest == 0 ? 0 : 1 + random.nextInt(3);
              extents.add(
                  new SeriesExtent(
                      series(dataset, partner).withItem(item),
                      frequency,
                      SeriesExtent.DOLLAR,
                      newest == 0
                          ? null
                          : frequency == Frequency.ANNUAL
                              ? Period.year(2020 + newest)
                              : Period.month(2020, newest),
                      "202" + random.nextInt(3) + "-01",
                      balances,
                      balances + random.nextInt(2)));
            }
          }
        }
      }
    }
    return extents;
  }

  /** Told apart here in another way than by the class. */
  private String concept(SeriesExtent extent) {
    Dataset dataset = Objects.requireNonNull(datasets.get(extent.series().dataset()));
    boolean customs = dataset.basis() == Basis.CENSUS || dataset.basis() == Basis.CUSTOMS;
    SeriesKey series = extent.series();
    return customs + dataset.coverage() + series.partner() + series.item() + extent.frequency();
  }

  private String preferred(SeriesExtent... extents) {
    PreferredSeries preferred = PreferredSeries.of(List.of(extents), datasets, List.of());
    List<SeriesKey> order = preferred.stating(extents[0].series(), extents[0].frequency());
    assertThat(order).hasSize(extents.length);
    return order.get(0).dataset();
  }

  private static SeriesExtent extent(
      String dataset, @Nullable String newest, String vintage, int balances) {
    return new SeriesExtent(
        series(dataset, Economy.WORLD),
        Frequency.MONTHLY,
        SeriesExtent.DOLLAR,
        newest == null ? null : month(newest),
        vintage,
        balances,
        balances);
  }

  private static SeriesExtent passedOn(String newest, int balances) {
    return extent("bop-passed-on", newest, newest, balances);
  }

  private static SeriesExtent partner(String dataset, String partner, String newest, int balances) {
    return new SeriesExtent(
        series(dataset, partner),
        Frequency.MONTHLY,
        SeriesExtent.DOLLAR,
        month(newest),
        newest,
        balances,
        balances);
  }

  private static Period month(String text) {
    return Period.parse(Frequency.MONTHLY, text);
  }

  private static SeriesKey series(String dataset, String partner) {
    return new SeriesKey(
        dataset, "USA", partner, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
  }
}
