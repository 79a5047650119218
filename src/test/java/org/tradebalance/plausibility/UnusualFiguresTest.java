package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/** What is unlike an economy, or unlike the figures beside it, is told; revisions are not. */
class UnusualFiguresTest {

  private static final long MILLION = 1_000_000;

  @Test
  void steadyTradeIsLeftAlone() {
    for (int seed = 0; seed < 200; seed++) {
      List<Observation> good = world(seed, 1, 1);
      assertThat(found(good)).as("seed " + seed).isNull();
      assertThat(cumulated(good)).isNull();
    }
  }

  /** Ten times as much may be another economy; what no economy has is told. */
  @ParameterizedTest
  @ValueSource(strings = {"0.000001", "0.0001", "0.001", "20", "100"})
  void tradeUnlikeTheEconomyIsTold(String times) {
    List<Observation> bad =
        changed(world(1, 1, 1), each -> product(Amounts.of(each).thousandths(), times));
    assertThat(String.valueOf(found(bad))).contains("of USA is far too", "for its GDP");
  }

  @Test
  void flowsFiftyTimesApartAreTold() {
    List<Observation> bad =
        changed(
            world(1, 1, 1),
            each -> Amounts.of(each).thousandths() / (each.flow() == Flow.EXPORT ? 100 : 1));
    assertThat(String.valueOf(found(bad))).contains("fifty times apart");
  }

  @Test
  void aSignThatTheBalanceNeverHadIsTold() {
    List<Observation> swapped = world(1, 3, 1);
    assertThat(String.valueOf(found(swapped))).contains("opposite of the sign", "count=3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "0.1", "9", "1000"})
  void aFigureFarFromThoseBesideItIsTold(String times) {
    for (int at = 0; at < 36; at++) {
      int odd = at;
      List<Observation> good = partner(3);
      List<Observation> bad =
          changed(
              good,
              each -> {
                long amount = Amounts.of(each).thousandths();
                return each.equals(good.get(odd)) ? product(amount, times) : amount;
              });
      UnusualFigures found = found(bad);
      assertThat(found).as("figure " + at).isNotNull();
      assertThat(found.first().period()).isEqualTo(good.get(at).period());
      assertThat(found.count()).isEqualTo(1);
      assertThat(found.issue("a.csv").toString())
          .contains("a.csv", "export CAN TOTAL", "[TB-2045]");
    }
  }

  @Test
  void aLevelThatChangesAThousandfoldIsTold() {
    List<Observation> good = partner(4);
    for (int from = 6; from <= 30; from++) {
      Period period = good.get(from).period();
      List<Observation> bad =
          changed(
              good,
              each ->
                  Amounts.of(each).thousandths()
                      * (each.period().compareTo(period) < 0 ? 1 : 1000));
      assertThat(String.valueOf(found(bad))).contains("hundreds of times", "count=" + (36 - from));
    }
  }

  @Test
  void aFigureThatStandsInARowIsTold() {
    List<Observation> good = partner(5);
    List<Observation> bad =
        changed(
            good,
            each ->
                Amounts.of(
                        each.period().year() == 2022 && each.period().lastMonth() < 7
                            ? good.get(24)
                            : each)
                    .thousandths());
    assertThat(String.valueOf(found(bad))).contains("in a row", "count=6");
    List<Observation> estimate = changed(good, each -> 123_456_789_000L);
    assertThat(found(estimate)).isNull();
  }

  @Test
  void yearsToDateUnderTheNamesOfMonthsAreRefused() {
    List<Observation> bad = new ArrayList<>();
    long sum = 0;
    for (Observation each : partner(6)) {
      sum = each.period().lastMonth() == 1 ? 0 : sum;
      sum += Amounts.of(each).thousandths();
      bad.add(with(each, sum));
    }
    Contradiction found = cumulated(bad);
    assertThat(found).isNotNull();
    assertThat(found.issue("a.csv", BigDecimal.ONE, "USD").toString())
        .contains("as years to date", "[TB-2052]");
    // One year may grow like that.
    assertThat(cumulated(bad.subList(0, 12))).isNull();
  }

  /** Equal steps are the figures of somebody who tries the program. */
  @Test
  void figuresThatCountAreNoYearsToDate() {
    List<Observation> counted =
        changed(partner(7), each -> each.period().lastMonth() * 1000L * MILLION);
    assertThat(cumulated(counted)).isNull();
  }

  @Test
  void anotherCurrencyShowsInOneFactorOfEachPeriod() {
    List<Observation> good = world(8, 1, 1);
    good.addAll(partner(8));
    Random random = new Random(8);
    long[] rates = random.longs(36, 90_000, 96_000).toArray();
    List<Compared> euros = compared(good, each -> rates[month(each)]);
    CommonFactor found = CommonFactor.find(euros);
    assertThat(found).isNotNull();
    assertThat(found.issue("a.csv", "b.csv").toString())
        .contains("times one factor, 0.9", "b.csv", "[TB-2045]");
    // Freight is the same part of imports always; revisions differ from partner to partner.
    assertThat(CommonFactor.find(compared(good, each -> 104_000))).isNull();
    assertThat(CommonFactor.find(compared(good, each -> 100_000))).isNull();
    assertThat(CommonFactor.find(compared(good, each -> 90_000 + random.nextInt(20_000)))).isNull();
  }

  private static int month(Observation each) {
    return (each.period().year() - 2020) * 12 + each.period().lastMonth() - 1;
  }

  private static List<Compared> compared(
      List<Observation> figures, ToLongFunction<Observation> hundredThousandths) {
    ReferenceFigures none = (series, flow, period) -> null;
    return figures.stream()
        .map(
            each ->
                new Compared(
                    with(
                        each,
                        Amounts.of(each).thousandths()
                            / 100_000
                            * hundredThousandths.applyAsLong(each)),
                    Amounts.of(each),
                    none))
        .toList();
  }

  private static @Nullable UnusualFigures found(List<Observation> figures) {
    return UnusualFigures.find(figures, PureCore.CATALOGUE.gdpBounds(), PureCore.CATALOGUE.signs());
  }

  private static @Nullable Contradiction cumulated(List<Observation> figures) {
    Contradiction found = WithinSeries.find(figures, PureCore.CATALOGUE.economies());
    return found != null && found.finding().contains("begin anew") ? found : null;
  }

  private static long product(long thousandths, String times) {
    return BigDecimal.valueOf(thousandths).multiply(new BigDecimal(times)).longValue();
  }

  private static List<Observation> changed(
      List<Observation> figures, ToLongFunction<Observation> thousandths) {
    return new ArrayList<>(
        figures.stream().map(each -> with(each, thousandths.applyAsLong(each))).toList());
  }

  private static Observation with(Observation each, long thousandths) {
    return new Observation(
        each.series(), each.flow(), each.period(), Figure.of(new Usd(thousandths)), each.source());
  }

  /** Three years of goods with the world, about as large as those of the United States. */
  private static List<Observation> world(long seed, int exports, int imports) {
    List<Observation> all = new ArrayList<>();
    all.addAll(months(seed, "WLD", Flow.EXPORT, 170_000L * exports));
    all.addAll(months(seed + 1000, "WLD", Flow.IMPORT, 260_000L * imports));
    return all;
  }

  private static List<Observation> partner(long seed) {
    return months(seed, "CAN", Flow.EXPORT, 30_000);
  }

  private static List<Observation> months(long seed, String partner, Flow flow, long millions) {
    Random random = new Random(seed);
    SeriesKey series =
        new SeriesKey("d", "USA", partner, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
    List<Observation> months = new ArrayList<>();
    for (int month = 0; month < 36; month++) {
      long dollars = millions * (MILLION - 50_000 + random.nextInt(100_000));
      months.add(
          new Observation(
              series,
              flow,
              Period.month(2020 + month / 12, month % 12 + 1),
              Figure.of(new Usd(dollars * 1000)),
              new SourceCell(0, month + 2, flow == Flow.EXPORT ? 1 : 2)));
    }
    return months;
  }
}
