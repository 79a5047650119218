package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.gen.Law;
import org.tradebalance.gen.RandomFlows;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class MetricLawsTest {

  private static final Scope EVERYTHING = new Scope(1_000);
  private static final int FACTOR = 3;

  @Test
  void threeTimesTheTradeGivesThreeTimesTheLevelsAndTheSamePercentages() {
    Law.of(
        random -> {
          List<Observation> flows = new RandomFlows(random).withGaps();
          List<MetricValue> once = ofAnySize(metrics(flows));
          List<MetricValue> thrice = ofAnySize(metrics(amounts(flows, MetricLawsTest::scaled)));
          assertThat(thrice).hasSameSizeAs(once);
          for (int at = 0; at < once.size(); at++) {
            assertScaled(once.get(at), thrice.get(at));
          }
        });
  }

  @Test
  void metricsDoNotDependOnTheOrderOfTheFigures() {
    Law.of(
        random -> {
          RandomFlows figures = new RandomFlows(random);
          List<Observation> flows = figures.withGaps();
          assertThat(metrics(figures.shuffled(flows))).isEqualTo(metrics(flows));
          assertThat(rankings(figures.shuffled(flows))).isEqualTo(rankings(flows));
        });
  }

  @Test
  void oneMetricAskedForIsWhatAllMetricsHoldOfIt() {
    Law.of(
        random -> {
          MetricComputation computation =
              new MetricComputation(
                  book(new RandomFlows(random).withGaps()), Flows.datasets(), EVERYTHING);
          List<MetricValue> all = computation.all();
          MetricValue one = all.get(random.nextInt(all.size()));
          String partner = one.series().partner();
          assertThat(
                  computation.of(
                      one.metric().code(),
                      one.period(),
                      series -> series.partner().equals(partner)))
              .contains(one)
              .isEqualTo(
                  all.stream()
                      .filter(value -> value.metric().equals(one.metric()))
                      .filter(value -> value.period().equals(one.period()))
                      .filter(value -> value.series().partner().equals(partner))
                      .toList());
        });
  }

  @Test
  void otherNamesForThePartnersGiveTheSameRankingOfOtherNames() {
    Law.of(
        random -> {
          List<String> names = new ArrayList<>(Flows.COUNTRIES);
          Collections.shuffle(names, random);
          Map<String, String> renaming = new HashMap<>();
          for (int at = 0; at < names.size(); at++) {
            renaming.put(Flows.COUNTRIES.get(at), names.get(at));
          }
          List<Observation> flows = new RandomFlows(random).withGaps();
          Set<Ranked> expected =
              rankings(flows).stream()
                  .map(ranked -> renamed(ranked, renaming))
                  .collect(Collectors.toSet());
          List<Ranked> found =
              rankings(flows.stream().map(flow -> renamed(flow, renaming)).toList());
          assertThat(found).hasSameSizeAs(expected);
          assertThat(new HashSet<>(found)).isEqualTo(expected);
        });
  }

  @Test
  void ranksAreOneMoreThanTheNumberOfThoseAbove() {
    Law.of(
        random -> {
          List<Ranked> rankings = rankings(new RandomFlows(random).withGaps());
          Map<List<Object>, List<Ranked>> lists = new HashMap<>();
          for (Ranked ranked : rankings) {
            lists
                .computeIfAbsent(List.of(ranked.period(), ranked.kind()), k -> new ArrayList<>())
                .add(ranked);
          }
          for (List<Ranked> list : lists.values()) {
            for (Ranked ranked : list) {
              long above =
                  list.stream()
                      .filter(o -> o.value().abs().compareTo(ranked.value().abs()) > 0)
                      .count();
              assertThat((long) ranked.rank()).isEqualTo(above + 1);
            }
          }
        });
  }

  @Test
  void exportsForImportsGivesTheNegativeBalanceAndTheOtherSideOfEveryMetric() {
    Law.of(
        random -> {
          List<Observation> flows = new RandomFlows(random).withGaps();
          Map<Object, MetricValue> mirrored = new HashMap<>();
          for (MetricValue value : metrics(flows.stream().map(MetricLawsTest::mirrored).toList())) {
            mirrored.put(List.of(value.series(), value.period(), value.metric().code()), value);
          }
          for (MetricValue value : metrics(flows)) {
            if (value.metric() == CountryMetrics.DEFICIT_LARGEST_4_PCT
                || value.metric() == LevelMetrics.COVERAGE_RATIO) {
              continue; // they have no other side
            }
            String code = mirrored(value.metric().code());
            MetricValue other = mirrored.get(List.of(value.series(), value.period(), code));
            assertThat(other).as(value.toString()).isNotNull();
            assertThat(other.state()).isEqualTo(value.state());
            BigDecimal number = value.value();
            if (number == null) {
              assertThat(other.value()).isNull();
            } else if (signed(value.metric())) {
              // Averages are rounded half up, towards the right on both sides of zero.
              assertThat(number.add(other.value()).abs())
                  .isLessThanOrEqualTo(new BigDecimal("0.002"));
            } else {
              assertThat(other.value()).as(value.toString()).isEqualTo(number);
            }
          }
        });
  }

  @Test
  void aMonthTakenOutLeavesAGapAndChangesNothingThatDoesNotNeedIt() {
    Law.of(
        random -> {
          List<Observation> flows = new RandomFlows(random).complete();
          List<Period> months = RandomFlows.months();
          Period out = months.get(random.nextInt(months.size()));
          List<Observation> without =
              flows.stream().filter(flow -> !flow.period().equals(out)).toList();
          Map<Object, MetricValue> before = new HashMap<>();
          for (MetricValue value : metrics(flows)) {
            before.put(List.of(value.series(), value.period(), value.metric()), value);
          }
          for (MetricValue value : metrics(without)) {
            boolean holds = value.period().months().contains(out);
            if (value.value() != null) {
              boolean levelOfUnfinished = value.state() == MetricState.PARTIAL;
              assertThat(holds).as(value.toString()).isEqualTo(levelOfUnfinished);
            }
            if (!holds && !ofHistory(value.metric())) {
              assertThat(value)
                  .isEqualTo(before.get(List.of(value.series(), value.period(), value.metric())));
            }
          }
        });
  }

  /** Records and what is given for the latest complete period only. */
  private static boolean ofHistory(Metric metric) {
    return metric.reach() != Reach.EVERYWHERE;
  }

  /** Whether the metric changes its sign with the balance. */
  private static boolean signed(Metric metric) {
    List<Metric> ratios =
        List.of(
            LevelMetrics.NORMALISED_BALANCE,
            ContributionMetrics.CONTRIBUTION.balance(),
            ContributionMetrics.PRODUCT_CONTRIBUTION.balance());
    boolean amount = metric.unit() == MetricUnit.USD && metric.code().startsWith("balance");
    return ratios.contains(metric) || (amount && !metric.code().endsWith("_margin"));
  }

  private static Observation mirrored(Observation flow) {
    return new Observation(
        flow.series(),
        flow.flow() == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT,
        flow.period(),
        flow.figure(),
        flow.source());
  }

  private static String mirrored(String code) {
    String half = code.startsWith("exports") ? "imports" : "exports";
    String sign = code.contains("surplus") ? "deficit" : "surplus";
    return code.replaceFirst("^(exports|imports)", half)
        .replaceFirst("(?<=^|_)(surplus|deficit)(?=_)", sign);
  }

  @Test
  void everyCountryWithABalanceIsInOneOfTheCounts() {
    Law.of(
        random -> {
          List<Observation> flows = new RandomFlows(random).withGaps();
          BalanceBook book = book(flows);
          Map<Object, BigDecimal> counts = new HashMap<>();
          for (MetricValue value :
              new MetricComputation(book, Flows.datasets(), EVERYTHING).all()) {
            if (value.metric().code().endsWith("_count")) {
              counts.merge(value.period(), Objects.requireNonNull(value.value()), BigDecimal::add);
            }
          }
          assertThat(counts).isNotEmpty();
          counts.forEach(
              (period, count) ->
                  assertThat(count.longValueExact())
                      .isEqualTo(
                          book.all()
                              .filter(b -> Flows.COUNTRIES.contains(b.series().partner()))
                              .filter(b -> b.period().equals(period))
                              .filter(b -> b.balanceSign() != null)
                              .count()));
        });
  }

  /** Counts at a threshold are the only metrics that depend on the size of all amounts. */
  private static List<MetricValue> ofAnySize(List<MetricValue> values) {
    return values.stream().filter(v -> !v.metric().code().endsWith("_rounded")).toList();
  }

  private static void assertScaled(MetricValue once, MetricValue thrice) {
    assertThat(thrice.metric()).isEqualTo(once.metric());
    assertThat(thrice.period()).isEqualTo(once.period());
    // The unit that the publisher rounds to does not grow with the amounts.
    if (!once.metric().code().endsWith("_margin")) {
      assertThat(thrice.state()).isEqualTo(once.state());
    }
    BigDecimal value = once.value();
    if (value == null || once.metric().unit() != MetricUnit.USD) {
      assertThat(thrice.value()).isEqualTo(value);
    } else {
      BigDecimal expected = value.multiply(BigDecimal.valueOf(FACTOR));
      // An average is rounded to a thousandth; three times its rounding is at most two, of a
      // difference four.
      boolean rounded = once.metric().code().contains("_average");
      assertThat(Objects.requireNonNull(thrice.value()).subtract(expected).abs())
          .isLessThanOrEqualTo(new BigDecimal(rounded ? "0.004" : "0"));
    }
  }

  private static Usd scaled(Usd amount) {
    return new Usd(Math.multiplyExact(amount.thousandths(), FACTOR));
  }

  private static List<Observation> amounts(List<Observation> flows, UnaryOperator<Usd> change) {
    return flows.stream()
        .map(
            flow ->
                new Observation(
                    flow.series(),
                    flow.flow(),
                    flow.period(),
                    Figure.of(change.apply(Objects.requireNonNull(flow.figure().amount()))),
                    flow.source()))
        .toList();
  }

  private static Observation renamed(Observation flow, Map<String, String> names) {
    String partner = flow.series().partner();
    return new Observation(
        flow.series().withPartner(names.getOrDefault(partner, partner)),
        flow.flow(),
        flow.period(),
        flow.figure(),
        flow.source());
  }

  private static Ranked renamed(Ranked ranked, Map<String, String> names) {
    return new Ranked(
        ranked.series().withPartner(names.get(ranked.series().partner())),
        ranked.period(),
        ranked.kind(),
        ranked.rank(),
        ranked.value(),
        ranked.sharePct(),
        ranked.stability());
  }

  private static List<MetricValue> metrics(List<Observation> flows) {
    return new MetricComputation(book(flows), Flows.datasets(), EVERYTHING).all();
  }

  private static List<Ranked> rankings(List<Observation> flows) {
    return new Rankings(book(flows), Flows.datasets(), EVERYTHING).all();
  }

  private static BalanceBook book(List<Observation> flows) {
    return BalanceBook.of(flows, Flows.economies());
  }
}
