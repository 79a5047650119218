package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Law;
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

/** Long monthly balances of the whole trade, and of many partners, as they are and spoilt. */
class WithinSeriesTest {

  private static final long MILLION = 1_000_000_000L;
  private static final int YEARS = 10;

  @Test
  void seriesThatGrowSwingAndTurnSlowlyAreNotFoundFault() {
    Law.of(
        random -> {
          assertThat(text(balances(random, "WLD"))).isEmpty();
          assertThat(text(new RandomRelease(random).ending(6))).isEmpty();
          List<Observation> turning = new ArrayList<>();
          for (int at = 0; at < YEARS * 12; at++) {
            turning.add(figure("WLD", at, (at - 60) * 500L + random.nextInt(400)));
          }
          Collections.swap(turning, 10, 20);
          assertThat(text(new Release(turning))).doesNotContain("opposite sign", "times");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2018, 2199",
    "-3, 2018, 2199",
    "-3, 2016, 2016",
    "3, 2017, 2018",
    "-6, 2019, 2199"
  })
  void anotherUnitFromSomeMonthOnIsFound(int power, int from, int to) {
    Release spoilt = balances(new Random(1), "WLD").scaled(years(from, to), power);
    assertThat(text(spoilt))
        .contains("the figures from " + from + "-01 on are " + Misreading.timesText(power))
        .contains("[TB-2050]");
  }

  @ParameterizedTest
  @CsvSource({"2016, 2016", "2018, 2199", "2017, 2018"})
  void balancesThatTurnAndKeepTheirSizeAreFound(int from, int to) {
    Release spoilt = balances(new Random(2), "WLD").amounts(years(from, to), Usd::negate);
    assertThat(text(spoilt))
        .contains("the balances from " + from + "-01 on have the opposite sign")
        .contains("[TB-2051]");
  }

  @ParameterizedTest
  @CsvSource({"2015, 2016", "2014, 2019", "2020, 2018"})
  void aYearThatStandsTwiceIsFound(int from, int to) {
    Release good = balances(new Random(3), "MEX");
    List<Observation> spoilt = new ArrayList<>();
    for (Observation each : good.figures()) {
      if (each.period().year() != to) {
        spoilt.add(each);
      }
      if (each.period().year() == from) {
        spoilt.add(each.at(Period.month(to, each.period().lastMonth())));
      }
    }
    assertThat(text(new Release(spoilt)))
        .contains(
            "the months of "
                + Math.max(from, to)
                + " are to the last digit those of "
                + Math.min(from, to))
        .contains("[TB-2052]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aColumnThatWasSortedByItselfIsFound(boolean ascending) {
    List<Observation> good = balances(new Random(4), "MEX").figures();
    List<Usd> amounts = new ArrayList<>();
    good.forEach(each -> amounts.add(each.figure().amount()));
    Collections.sort(amounts);
    if (!ascending) {
      Collections.reverse(amounts);
    }
    List<Observation> spoilt = new ArrayList<>();
    for (int at = 0; at < good.size(); at++) {
      spoilt.add(figure("MEX", at, amounts.get(at).thousandths() / MILLION));
    }
    assertThat(text(new Release(spoilt))).contains("stand in order of their size", "[TB-2052]");
  }

  @Test
  void onePartnerAmongManyMayLeapOrTurnByItself() {
    List<Observation> many = new ArrayList<>();
    for (int partner = 0; partner < 9; partner++) {
      Release one = balances(new Random(partner), "P" + partner);
      many.addAll((partner == 5 ? one.scaled(years(2018, 2199), 3) : one).figures());
    }
    assertThat(text(new Release(many))).isEmpty();
    assertThat(text(new Release(many).scaled(years(2016, 2199), -3))).contains("[TB-2050]");
  }

  private static Predicate<Observation> years(int from, int to) {
    return figure -> figure.period().year() >= from && figure.period().year() <= to;
  }

  private static String text(Release release) {
    Contradiction found = WithinSeries.find(release.figures(), PureCore.CATALOGUE.economies());
    return found == null
        ? ""
        : found.issue("f.csv", BigDecimal.valueOf(1_000_000), "USD").toString();
  }

  private static Release balances(Random random, String partner) {
    List<Observation> figures = new ArrayList<>();
    for (int at = 0; at < YEARS * 12; at++) {
      figures.add(figure(partner, at, -40_000 - 150L * at - random.nextInt(15_000)));
    }
    return new Release(figures);
  }

  private static Observation figure(String partner, int at, long millions) {
    return new Observation(
        new SeriesKey(
            "d", "USA", partner, Item.GOODS_SERVICES, SeriesKey.ALL_PRODUCTS, Adjustment.SA),
        Flow.BALANCE,
        Period.month(2013 + at / 12, at % 12 + 1),
        Figure.of(new Usd(millions * MILLION)),
        new SourceCell(0, at + 2, 1));
  }
}
