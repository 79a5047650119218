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
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;

class MetricLawsTest {

  private static final Scope EVERYTHING = new Scope(1_000);
  private static final int FACTOR = 3;

  @Test
  void threeTimesTheTradeGivesThreeTimesTheLevelsAndTheSamePercentages() {
    Law.of(
        random -> {
          List<TradeFlow> flows = new RandomFlows(random).withGaps();
          List<MetricValue> once = measures(flows);
          List<MetricValue> thrice = measures(amounts(flows, MetricLawsTest::scaled));
          assertThat(thrice).hasSameSizeAs(once);
          for (int at = 0; at < once.size(); at++) {
            assertScaled(once.get(at), thrice.get(at));
          }
        });
  }

  @Test
  void measuresDoNotDependOnTheOrderOfTheFigures() {
    Law.of(
        random -> {
          RandomFlows figures = new RandomFlows(random);
          List<TradeFlow> flows = figures.withGaps();
          assertThat(measures(figures.shuffled(flows))).isEqualTo(measures(flows));
          assertThat(rankings(figures.shuffled(flows))).isEqualTo(rankings(flows));
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
          List<TradeFlow> flows = new RandomFlows(random).withGaps();
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
  void everyCountryWithABalanceIsInOneOfTheCounts() {
    Law.of(
        random -> {
          List<TradeFlow> flows = new RandomFlows(random).withGaps();
          BalanceBook book = book(flows);
          Map<Object, BigDecimal> counts = new HashMap<>();
          for (MetricValue value : new Measures(book, EVERYTHING).all()) {
            if (value.metric().unit() == MetricUnit.COUNT) {
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
                              .filter(b -> b.position() != null)
                              .count()));
        });
  }

  private static void assertScaled(MetricValue once, MetricValue thrice) {
    assertThat(thrice.metric()).isEqualTo(once.metric());
    assertThat(thrice.period()).isEqualTo(once.period());
    assertThat(thrice.state()).isEqualTo(once.state());
    BigDecimal value = once.value();
    if (value == null || once.metric().unit() != MetricUnit.USD) {
      assertThat(thrice.value()).isEqualTo(value);
    } else {
      BigDecimal expected = value.multiply(BigDecimal.valueOf(FACTOR));
      // An average is rounded to a thousandth; three times its rounding is at most two.
      boolean rounded = once.metric().code().endsWith("_average_3m");
      assertThat(Objects.requireNonNull(thrice.value()).subtract(expected).abs())
          .isLessThanOrEqualTo(new BigDecimal(rounded ? "0.002" : "0"));
    }
  }

  private static Usd scaled(Usd amount) {
    return new Usd(Math.multiplyExact(amount.thousandths(), FACTOR));
  }

  private static List<TradeFlow> amounts(List<TradeFlow> flows, UnaryOperator<Usd> change) {
    return flows.stream()
        .map(
            flow ->
                new TradeFlow(
                    flow.series(),
                    flow.flow(),
                    flow.period(),
                    Figure.of(change.apply(Objects.requireNonNull(flow.figure().amount()))),
                    flow.source()))
        .toList();
  }

  private static TradeFlow renamed(TradeFlow flow, Map<String, String> names) {
    String partner = flow.series().partner();
    return new TradeFlow(
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

  private static List<MetricValue> measures(List<TradeFlow> flows) {
    return new Measures(book(flows), EVERYTHING).all();
  }

  private static List<Ranked> rankings(List<TradeFlow> flows) {
    return new Rankings(book(flows), Flows.datasets(), EVERYTHING).all();
  }

  private static BalanceBook book(List<TradeFlow> flows) {
    return BalanceBook.of(flows, Flows.economies());
  }
}
