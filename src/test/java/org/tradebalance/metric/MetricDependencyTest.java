package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Where a figure changes, no value changes but of the metrics that say that they rest on it. */
class MetricDependencyTest {

  private final List<Observation> figures = SeededBook.figures(new Random(1));

  @Test
  void aCountryChangesOfOtherSeriesOnlyWhatComparesCountries() {
    assertThat(changed(Flows.line("BBB"), Period.month(2024, 12), Flows.line("BBB")))
        .isEqualTo(EnumSet.of(MetricDependency.CROSS_SECTION));
  }

  @Test
  void theWorldChangesOfItsPartsOnlyWhatTheyAreOfIt() {
    SeriesKey world = Flows.line(Economy.WORLD);
    assertThat(changed(world, Period.month(2024, 12), world))
        .isEqualTo(EnumSet.of(MetricDependency.GROUP, MetricDependency.PRODUCT_TREE));
  }

  @Test
  void aProductChangesNothingElse() {
    assertThat(changed(SeededBook.PRODUCT, Period.month(2024, 12), SeededBook.PRODUCT)).isEmpty();
  }

  @Test
  void aReportOfThePartnerChangesOnlyTheMirror() {
    assertThat(changed(SeededBook.REPORT, Period.month(2024, 12), SeededBook.REPORT))
        .isEqualTo(EnumSet.of(MetricDependency.MIRROR));
  }

  /** Thirteen years back is no period that a formula names. */
  @Test
  void aDistantMonthChangesOnlyWhatLooksAtTheWholeHistory() {
    Period distant = Period.month(2013, 2);
    Set<MetricDependency> changed = EnumSet.noneOf(MetricDependency.class);
    Set<MetricValue> before = new HashSet<>(SeededBook.metrics(SeededBook.book(figures)));
    for (MetricValue value : after(Flows.line("AAA"), distant)) {
      if (value.period().year() > 2023
          && value.period().monthCount() == 1
          && !before.contains(value)) {
        changed.add(value.metric().dependency());
      }
    }
    assertThat(changed)
        .contains(MetricDependency.HISTORY)
        .isSubsetOf(MetricDependency.HISTORY, MetricDependency.REVISIONS);
  }

  @ParameterizedTest
  @EnumSource
  void everyDependencyIsSaidInWordsAndThatOfAMetric(MetricDependency dependency) {
    assertThat(dependency.definition()).startsWith("the ");
    assertThat(MetricCatalogue.PUBLISHED.metrics())
        .anyMatch(metric -> metric.dependency() == dependency);
  }

  /** What the metrics whose values a changed figure changes depend on, but for one series. */
  private Set<MetricDependency> changed(SeriesKey series, Period month, SeriesKey but) {
    Set<MetricValue> before = new HashSet<>(SeededBook.metrics(SeededBook.book(figures)));
    Set<MetricDependency> changed = EnumSet.noneOf(MetricDependency.class);
    for (MetricValue value : after(series, month)) {
      if (!value.series().equals(but) && !before.contains(value)) {
        changed.add(value.metric().dependency());
      }
    }
    return changed;
  }

  /** The metrics after exports and imports of a month have changed to other, large amounts. */
  private List<MetricValue> after(SeriesKey series, Period month) {
    List<Observation> other = new ArrayList<>();
    for (Observation figure : figures) {
      boolean changes = figure.series().equals(series) && figure.period().equals(month);
      long large = figure.flow() == Flow.EXPORT ? 777_000_000_000_000L : 111_000_000_000_000L;
      other.add(changes ? SeededBook.figure(series, figure.flow(), month, new Usd(large)) : figure);
    }
    return SeededBook.metrics(SeededBook.book(other));
  }
}
