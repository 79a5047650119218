package org.tradebalance.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.config.Catalogue;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.golden.PureCore;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Scope;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** What a question does not need changes no answer. */
class NeededSeriesTest {

  private static final Catalogue CATALOGUE = ShippedConfig.catalogue();
  private static final List<Observation> FIGURES =
      PureCore.read(Path.of("input", "us-census-country.xlsx")).flows();

  @ParameterizedTest
  @ValueSource(strings = {"CHN", "DEU", "MEX"})
  void everyMetricOfACountryIsTheSameFromWhatItNeeds(String partner) {
    NeededSeries needed = asked("balance", partner, PartnerKind.COUNTRY);
    Map<String, List<MetricValue>> whole = metrics(FIGURES, partner);
    Map<String, List<MetricValue>> narrow = metrics(among(needed), partner);
    assertThat(whole).hasSizeGreaterThan(40);
    whole.forEach(
        (metric, values) -> {
          if (asked(metric, partner, PartnerKind.COUNTRY).equals(needed)) {
            assertThat(narrow.get(metric)).as(metric).isEqualTo(values);
          }
        });
  }

  @Test
  void aQuestionAboutACountryNeedsNeitherOtherCountriesNorGroups() {
    assertThat(
            asked("balance", "CHN", PartnerKind.COUNTRY).among(series()).stream()
                .map(SeriesKey::partner)
                .distinct())
        .containsExactlyInAnyOrder("CHN", "WLD");
  }

  @Test
  void whatComparesCountriesNeedsThemAll() {
    Set<String> comparing =
        MetricCatalogue.PUBLISHED.metrics().stream()
            .map(metric -> metric.code())
            .filter(metric -> asked(metric, "CHN", PartnerKind.COUNTRY).equals(NeededSeries.ALL))
            .collect(Collectors.toSet());
    assertThat(comparing).contains("deficit_share", "surplus_share").doesNotContain("balance");
  }

  @Test
  void aGroupAResidualAndNoPartnerNeedAll() {
    assertThat(asked("balance", "EU", PartnerKind.GROUP)).isEqualTo(NeededSeries.ALL);
    assertThat(asked("balance", "WLD", PartnerKind.WORLD)).isEqualTo(NeededSeries.ALL);
    assertThat(asked("balance", null, null)).isEqualTo(NeededSeries.ALL);
  }

  private static NeededSeries asked(
      String metric, @Nullable String partner, @Nullable PartnerKind kind) {
    return NeededSeries.of(
        new ExplainQuery(
            ExplainQuery.Kind.METRIC,
            metric,
            Period.year(2024),
            null,
            partner,
            null,
            null,
            null,
            null,
            null),
        kind);
  }

  private static Set<SeriesKey> series() {
    return FIGURES.stream().map(Observation::series).collect(Collectors.toSet());
  }

  private static List<Observation> among(NeededSeries needed) {
    Set<SeriesKey> wanted = needed.among(series());
    return FIGURES.stream().filter(figure -> wanted.contains(figure.series())).toList();
  }

  private static Map<String, List<MetricValue>> metrics(List<Observation> figures, String partner) {
    BalanceBook book = BalanceBook.of(figures, CATALOGUE.economies(), CATALOGUE.groups());
    return new MetricComputation(book, CATALOGUE.datasets(), new Scope(14))
        .all().stream()
            .filter(value -> value.series().partner().equals(partner))
            .collect(
                Collectors.groupingBy(
                    value -> value.metric().code(), TreeMap::new, Collectors.toList()));
  }
}
