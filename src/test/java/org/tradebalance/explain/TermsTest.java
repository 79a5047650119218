package org.tradebalance.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.balance.Balance;
import org.tradebalance.golden.PureCore;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricUnit;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.RankTerms;
import org.tradebalance.metric.Ranked;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/** What an explanation computes is what was published. */
class TermsTest {

  private static final int SAMPLE = 400;

  @ParameterizedTest
  @ValueSource(strings = {"input/us-census-country.xlsx", "input/us-ft900-exhibit-1.xlsx"})
  void everyFigureIsWhatItsTermsGive(String file) {
    Publication publication = PureCore.publication(Path.of(file));
    FigureTerms figures = new FigureTerms(publication.book());
    Random random = new Random(20250206);
    for (MetricValue metric : sample(publication.metrics(), random)) {
      if (metric.value() != null && metric.metric().unit() != MetricUnit.PERIODS) {
        Term term = metric.terms(figures);
        assertThat(term).as("%s", metric).isNotNull();
        assertThat(term.value()).as("%s", metric).isEqualByComparingTo(metric.value());
      }
    }
    for (Balance balance : sample(publication.book().all().toList(), random)) {
      for (Flow flow : Flow.values()) {
        Usd amount = balance.amount(flow);
        Term term = figures.of(balance.series(), flow, balance.period());
        if (amount == null) {
          assertThat(term).as("%s", balance).isNull();
        } else {
          assertThat(term).as("%s", balance).isNotNull();
          assertThat(term.value()).as("%s", balance).isEqualByComparingTo(amount.toBigDecimal());
        }
      }
    }
    for (ControlTotal total : sample(publication.controls(), random)) {
      Term term = new ControlTerms(figures).of(total, PureCore.CATALOGUE.controlRules());
      assertThat(term).as("%s", total).isNotNull();
      assertThat(term.value())
          .as("%s", total)
          .isEqualByComparingTo(total.difference().toBigDecimal());
    }
  }

  @Test
  void ranksAndSharesAreWhatTheirTermsGive() {
    Publication publication = PureCore.publication(Path.of("input/us-census-country.xlsx"));
    FigureTerms figures = new FigureTerms(publication.book());
    for (Ranked ranked : sample(publication.rankings(), new Random(7)).subList(0, 60)) {
      List<Ranked> ranking =
          publication.rankings().stream()
              .filter(each -> each.kind() == ranked.kind())
              .filter(each -> each.period().equals(ranked.period()))
              .toList();
      RankTerms terms = new RankTerms(figures, ranked, ranking);
      assertThat(terms.rank().value()).isEqualByComparingTo("" + ranked.rank());
      assertThat(terms.value().value()).isEqualByComparingTo(ranked.value().toBigDecimal());
      if (ranked.sharePct() != null) {
        assertThat(terms.share().value()).isEqualByComparingTo(ranked.sharePct());
      }
    }
  }

  /**
   * A metric that is added to the catalogue needs its terms, or a line here that says why not.
   *
   * <p>A number of periods, such as the age of a peak, is a distance in time and made of no
   * amounts.
   */
  @Test
  void everyMetricOfTheShippedInputHasTerms() {
    TreeSet<String> without = new TreeSet<>();
    Set<Metric> seen = new HashSet<>();
    for (String file : List.of("input/us-census-country.xlsx", "input/us-ft900-exhibit-1.xlsx")) {
      Publication publication = PureCore.publication(Path.of(file));
      FigureTerms figures = new FigureTerms(publication.book());
      for (MetricValue metric : publication.metrics()) {
        if (metric.value() != null
            && metric.metric().unit() != MetricUnit.PERIODS
            && seen.add(metric.metric())
            && metric.terms(figures) == null) {
          without.add(metric.metric().code());
        }
      }
    }
    assertThat(without).isEmpty();
    assertThat(seen).hasSizeGreaterThan(25);
  }

  private static <T> List<T> sample(List<T> all, Random random) {
    return all.size() <= SAMPLE
        ? all
        : random.ints(SAMPLE, 0, all.size()).mapToObj(all::get).toList();
  }
}
