package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.explain.FigureTerms;
import org.tradebalance.explain.Term;
import org.tradebalance.gen.Law;

/** What an explanation computes is the metric, computed a second time and in another way. */
class MetricTermsTest {

  @Test
  void everyMetricOfAmountsIsWhatItsTermsGive() {
    Set<Metric> explained = new HashSet<>();
    Law.of(
        random -> {
          BalanceBook book = SeededBook.book(SeededBook.figures(random));
          FigureTerms figures = new FigureTerms(book);
          for (MetricValue value : SeededBook.metrics(book)) {
            Term term = value.terms(figures);
            if (value.value() == null || !isOfAmounts(value.metric())) {
              assertThat(term).as("%s", value).isNull();
            } else {
              assertThat(term).as("%s", value).isNotNull();
              assertThat(term.value()).as("%s", value).isEqualByComparingTo(value.value());
              explained.add(value.metric());
            }
          }
        });
    assertThat(explained)
        .isEqualTo(
            MetricCatalogue.PUBLISHED.metrics().stream()
                .filter(metric -> metric.dependency() != MetricDependency.SEASONAL_ADJUSTMENT)
                .filter(MetricTermsTest::isOfAmounts)
                .collect(Collectors.toSet()));
  }

  /** A distance in time is made of no amounts; the partner's report is not taken apart. */
  private static boolean isOfAmounts(Metric metric) {
    return metric.unit() != MetricUnit.PERIODS && metric.dependency() != MetricDependency.MIRROR;
  }
}
