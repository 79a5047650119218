package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.gen.Law;
import org.tradebalance.gen.RandomFlows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

class BalanceLawsTest {

  @Test
  void theBalanceOfTheMirroredFlowsIsTheNegative() {
    Law.of(
        random -> {
          List<Observation> flows = new RandomFlows(random).withGaps();
          BalanceBook book = book(flows);
          BalanceBook mirror = book(flows.stream().map(BalanceLawsTest::mirrored).toList());
          book.all()
              .forEach(
                  balance -> {
                    Balance mirrored = at(mirror, balance.series(), balance.period());
                    Usd net = balance.net().amount();
                    assertThat(mirrored.net().amount())
                        .isEqualTo(net == null ? null : net.negate());
                    assertThat(mirrored.totalTrade()).isEqualTo(balance.totalTrade());
                    assertThat(mirrored.partial()).isEqualTo(balance.partial());
                  });
        });
  }

  @Test
  void monthsAndQuartersSumToTheYear() {
    Law.of(
        random -> {
          BalanceBook book = book(new RandomFlows(random).complete());
          for (SeriesKey series : book.series()) {
            for (int year = 2022; year <= 2024; year++) {
              for (Flow flow : Flow.values()) {
                Period whole = Period.year(year);
                Usd ofYear = at(book, series, whole).amount(flow);
                assertThat(sum(book, series, flow, whole.months().stream())).isEqualTo(ofYear);
                Stream<Period> quarters = whole.months().stream().map(Period::quarter).distinct();
                assertThat(sum(book, series, flow, quarters)).isEqualTo(ofYear);
                assertThat(book.yearToDate(series, flow, Period.month(year, 12)))
                    .isEqualTo(series.partner().equals(Economy.WORLD_GAP) ? null : ofYear);
              }
            }
          }
        });
  }

  @Test
  void theOrderOfTheFiguresDoesNotMatter() {
    Law.of(
        random -> {
          RandomFlows figures = new RandomFlows(random);
          List<Observation> flows = figures.withGaps();
          assertThat(book(figures.shuffled(flows)).all()).containsExactlyElementsOf(all(flows));
        });
  }

  @Test
  void countriesAndTheGapAlwaysGiveTheWorld() {
    Law.of(
        random -> {
          BalanceBook book = book(new RandomFlows(random).withGaps());
          SeriesKey world = Flows.line(Economy.WORLD);
          for (Balance total : book.of(world).values()) {
            // A whole period of which every country has some months only is not compared.
            boolean compared =
                Flows.COUNTRIES.stream()
                    .map(country -> book.at(Flows.line(country), total.period()))
                    .anyMatch(one -> one != null && (total.partial() || !one.partial()));
            for (Flow flow : compared ? List.of(Flow.EXPORT, Flow.IMPORT) : List.<Flow>of()) {
              Usd expected = total.amount(flow);
              Usd sum = at(book, Flows.line(Economy.WORLD_GAP), total.period()).amount(flow);
              for (String country : Flows.COUNTRIES) {
                Balance balance = book.at(Flows.line(country), total.period());
                Usd amount = balance == null ? null : balance.amount(flow);
                sum = sum == null || amount == null ? sum : sum.plus(amount);
              }
              assertThat(sum).isEqualTo(expected);
            }
          }
        });
  }

  @Test
  void theGapIsNothingWhereNothingIsMissing() {
    Law.of(
        random -> {
          BalanceBook book = book(new RandomFlows(random).complete());
          assertThat(book.of(Flows.line(Economy.WORLD_GAP)).values())
              .isNotEmpty()
              .allMatch(gap -> gap.exports().equals(Figure.of(Usd.ZERO)))
              .allMatch(gap -> gap.imports().equals(Figure.of(Usd.ZERO)));
        });
  }

  @Test
  void aMonthTakenOutLeavesAGapAndTouchesOnlyItsQuarterAndYear() {
    Law.of(
        random -> {
          List<Observation> flows = new RandomFlows(random).complete();
          SeriesKey line = Flows.line(anyOf(random, Flows.COUNTRIES));
          Period gone = anyOf(random, RandomFlows.months());
          List<Observation> less =
              flows.stream()
                  .filter(flow -> !flow.series().equals(line) || !flow.period().equals(gone))
                  .toList();
          BalanceBook before = book(flows);
          BalanceBook after = book(less);
          assertThat(after.at(line, gone)).isNull();
          before
              .all()
              .filter(balance -> !balance.series().partner().equals(Economy.WORLD_GAP))
              .filter(balance -> !balance.series().equals(line) || !touches(balance, gone))
              .forEach(
                  balance ->
                      assertThat(after.at(balance.series(), balance.period())).isEqualTo(balance));
          assertThat(at(after, line, gone.quarter()).partial()).isTrue();
          assertThat(at(after, line, Period.year(gone.year())).partial()).isTrue();
        });
  }

  @Test
  void figuresLoadedTwiceCountOnce() {
    Law.of(
        random -> {
          List<Observation> flows = new RandomFlows(random).withGaps();
          assertThat(book(Stream.concat(flows.stream(), flows.stream()).toList()).all())
              .containsExactlyElementsOf(all(flows));
        });
  }

  @Test
  void aLineIsNotTouchedByTheOthers() {
    Law.of(
        random -> {
          List<Observation> flows = new RandomFlows(random).withGaps();
          BalanceBook whole = book(flows);
          Map<SeriesKey, Map<Period, Balance>> alone = new HashMap<>();
          for (String country : Flows.COUNTRIES) {
            SeriesKey line = Flows.line(country);
            alone.put(
                line,
                book(flows.stream().filter(flow -> flow.series().equals(line)).toList()).of(line));
          }
          alone.forEach((line, balances) -> assertThat(whole.of(line)).isEqualTo(balances));
        });
  }

  private static boolean touches(Balance balance, Period month) {
    return balance.period().startMonth() <= month.endMonth()
        && balance.period().endMonth() >= month.startMonth();
  }

  private static Observation mirrored(Observation flow) {
    Flow other = flow.flow() == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT;
    return new Observation(flow.series(), other, flow.period(), flow.figure(), flow.source());
  }

  private static Usd sum(BalanceBook book, SeriesKey series, Flow flow, Stream<Period> periods) {
    return periods
        .map(period -> Objects.requireNonNull(at(book, series, period).amount(flow)))
        .reduce(Usd.ZERO, Usd::plus);
  }

  private static List<Balance> all(List<Observation> flows) {
    return book(flows).all().toList();
  }

  private static Balance at(BalanceBook book, SeriesKey series, Period period) {
    return Objects.requireNonNull(book.at(series, period));
  }

  private static BalanceBook book(List<Observation> flows) {
    return BalanceBook.of(flows, Flows.economies());
  }

  private static <T> T anyOf(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
