package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.LongStandingSign;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/** Two datasets about one thing: a monthly release with both flows, and a long row of balances. */
class CorroborationTest {

  private static final long MILLION = 1_000_000_000L;
  private static final int FIRST = 2015;

  private final Random random = new Random(11);
  private final List<Long> exports = levels(200_000, 2_000);
  private final List<Long> imports = levels(260_000, 2_500);

  @Test
  void sourcesThatDifferByRevisionsOnlyAreNotDoubted() {
    assertThat(found(release(0, 120, 0), balances(0, 120, 0))).isEmpty();
    assertThat(found(release(0, 120, 30), balances(90, 120, 0))).isEmpty();
  }

  static Stream<UnaryOperator<Release>> misreadings() {
    return Stream.of(
        Release::swapped,
        release -> release.scaled(figure -> true, 3),
        release -> release.scaled(figure -> true, -3),
        release -> release.scaled(figure -> true, 1),
        release -> release.shifted(figure -> true, 12));
  }

  @ParameterizedTest
  @MethodSource("misreadings")
  void twoThatContradictEachOtherAreBothHeldWhereNothingTells(UnaryOperator<Release> wrong) {
    Source release = with(wrong, release(60, 110, 0));
    Source balances = balances(30, 120, 0);
    List<Corroboration.Doubt> doubts = found(release, balances);
    assertThat(doubts).isNotEmpty().allMatch(Corroboration.Doubt::isSymmetric);
    assertThat(doubts.get(0).source()).isEqualTo(release);
    assertThat(text(doubts.get(0))).contains("or those of balances are wrong");
  }

  @ParameterizedTest
  @MethodSource("misreadings")
  void theOneThatAThirdContradictsTooIsHeldAlone(UnaryOperator<Release> wrong) {
    Source misread = with(wrong, release(60, 110, 0));
    List<Corroboration.Doubt> doubts = found(misread, balances(30, 120, 0), release(40, 115, 20));
    assertThat(doubts).extracting(doubt -> doubt.source().name()).containsOnly("release");
    assertThat(doubts).noneMatch(Corroboration.Doubt::isSymmetric);
  }

  @ParameterizedTest
  @ValueSource(ints = {-9, -6, -3, -2, -1, 1, 2, 3})
  void theOneWhoseOwnSeriesLeapsIsHeldAlone(int power) {
    // The leap lies before the months that both state, so that these alone do not show it.
    Source balances =
        with(
            all -> all.scaled(figure -> figure.period().year() >= FIRST + 3, power),
            balances(0, 120, 0));
    List<Corroboration.Doubt> doubts = found(release(80, 100, 0), balances);
    assertThat(doubts).extracting(doubt -> doubt.source().name()).containsExactly("balances");
    assertThat(doubts.get(0).contradiction().code()).isEqualTo(IssueCode.SCALE_CONTRADICTED);
  }

  @Test
  void theOneWhoseOwnBalanceTurnsIsHeldAlone() {
    Source balances =
        with(
            all ->
                all.amounts(
                    figure -> figure.period().compareTo(Period.month(FIRST + 7, 1)) >= 0,
                    Usd::negate),
            balances(0, 120, 0));
    List<Corroboration.Doubt> doubts = found(release(80, 100, 0), balances);
    assertThat(doubts).extracting(doubt -> doubt.source().name()).containsExactly("balances");
    assertThat(text(doubts.get(0))).contains("have the opposite sign", "[TB-2051]");
  }

  private static final LongStandingSign DEFICIT =
      new LongStandingSign("USA", Item.GOODS_SERVICES, 1976, null, BalanceSign.DEFICIT);

  /** Exports and imports swapped, or the signs of balances: what the world knows decides. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whereNothingElseTellsALongStandingSignDoes(boolean releaseIsWrong) {
    Source release = release(60, 110, 0);
    Source balances = balances(30, 120, 0);
    release = releaseIsWrong ? with(Release::swapped, release) : release;
    balances = releaseIsWrong ? balances : with(Release::turned, balances);
    for (List<Source> sources : List.of(List.of(release, balances), List.of(balances, release))) {
      assertThat(Corroboration.find(sources, dataset -> Basis.BOP, List.of(DEFICIT)).doubts())
          .singleElement()
          .satisfies(
              doubt -> {
                assertThat(doubt.source().name())
                    .isEqualTo(releaseIsWrong ? "release" : "balances");
                assertThat(doubt.isSymmetric()).isFalse();
                assertThat(text(doubt)).contains("[TB-2051]", "had for decades");
              });
    }
    // A sign of years that nobody states, or of something else, tells nothing.
    for (LongStandingSign other :
        List.of(
            new LongStandingSign("USA", Item.GOODS_SERVICES, 1976, 2000, BalanceSign.DEFICIT),
            new LongStandingSign("USA", Item.GOODS, 1976, null, BalanceSign.DEFICIT),
            new LongStandingSign("DEU", Item.GOODS_SERVICES, 1976, null, BalanceSign.DEFICIT))) {
      assertThat(
              Corroboration.find(List.of(release, balances), dataset -> Basis.BOP, List.of(other))
                  .doubts())
          .isNotEmpty()
          .allMatch(Corroboration.Doubt::isSymmetric);
    }
  }

  /** It is a tie-break only: two others, or a break in the series, count for more. */
  @Test
  void aLongStandingSignDoesNotOutweighAThirdSource() {
    Source turned = with(Release::turned, balances(0, 120, 0));
    Source swapped = with(Release::swapped, release(40, 115, 0));
    Source right = balances(0, 120, 0, "right");
    assertThat(
            Corroboration.find(
                    List.of(turned, swapped, right), dataset -> Basis.BOP, List.of(DEFICIT))
                .doubts())
        .extracting(doubt -> doubt.source().name())
        .containsOnly("right");
  }

  @Test
  void aFileIsHeldAgainstWhatIsPublishedAndThePublishedOnesAgainstTwo() {
    Source published = firm(balances(0, 120, 0));
    Source wrong = with(Release::swapped, release(80, 100, 0));
    assertThat(found(wrong, published))
        .extracting(doubt -> doubt.source().name())
        .containsExactly("release");

    Source wrongBefore = firm(with(all -> all.scaled(figure -> true, 3), balances(0, 120, 0)));
    Source good = release(80, 100, 0);
    Source too = new Source("third", release(60, 110, 20).figures(), false);
    assertThat(found(good, too, wrongBefore))
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.source()).isEqualTo(wrongBefore));
  }

  @Test
  void rowsInAnotherUnitAreNamed() {
    Source some =
        with(
            all ->
                all.scaled(figure -> figure.source().row() >= 40 && figure.source().row() <= 60, 3),
            release(0, 120, 0));
    assertThat(text(found(some, balances(0, 120, 0), release(0, 120, 20)).get(0)))
        .contains("of the rows 40 to 60 are about 1000 times those of")
        .contains("read in thousands of dollars, not millions of dollars");
  }

  @Test
  void fiveMonthsProveNothing() {
    Source few = with(all -> all.scaled(figure -> true, 3), balances(95, 100, 0));
    assertThat(found(few, balances(0, 120, 0, "others"))).isEmpty();
    Source six = with(all -> all.scaled(figure -> true, 3), balances(94, 100, 0));
    assertThat(found(six, balances(0, 120, 0, "others"))).isNotEmpty();
  }

  private static List<Corroboration.Doubt> found(Source... sources) {
    return Corroboration.find(List.of(sources), dataset -> Basis.BOP, List.of()).doubts();
  }

  private static String text(Corroboration.Doubt doubt) {
    return doubt
        .contradiction()
        .issue(doubt.source().name(), BigDecimal.valueOf(1_000_000), "USD")
        .toString();
  }

  private static Source with(UnaryOperator<Release> change, Source source) {
    return new Source(
        source.name(), change.apply(new Release(source.figures())).figures(), source.isFirm());
  }

  private static Source firm(Source source) {
    return new Source(source.name(), source.figures(), true);
  }

  /** Exports and imports without balances, some of them revised by so many thousandths. */
  private Source release(int from, int to, int revised) {
    List<Observation> figures = new ArrayList<>();
    for (int at = from; at < to; at++) {
      figures.add(figure("flows" + revised, Flow.EXPORT, at, revised(exports.get(at), revised), 1));
      figures.add(figure("flows" + revised, Flow.IMPORT, at, revised(imports.get(at), revised), 2));
    }
    return new Source("release", figures, false);
  }

  private Source balances(int from, int to, int revised) {
    return balances(from, to, revised, "balances");
  }

  private Source balances(int from, int to, int revised, String dataset) {
    List<Observation> figures = new ArrayList<>();
    for (int at = from; at < to; at++) {
      long balance = exports.get(at) - imports.get(at);
      figures.add(figure(dataset, Flow.BALANCE, at, revised(balance, revised), 1));
    }
    return new Source(dataset, figures, false);
  }

  private long revised(long amount, int permille) {
    return permille == 0 ? amount : amount + amount / 1000 * (random.nextInt(permille) / 10);
  }

  private List<Long> levels(long start, int step) {
    List<Long> levels = new ArrayList<>();
    for (int at = 0; at < 120; at++) {
      levels.add((start + at * 300L + random.nextInt(step)) * MILLION);
    }
    return levels;
  }

  private static Observation figure(String dataset, Flow flow, int at, long amount, int column) {
    return new Observation(
        new SeriesKey(
            dataset, "USA", "WLD", Item.GOODS_SERVICES, SeriesKey.ALL_PRODUCTS, Adjustment.SA),
        flow,
        Period.month(FIRST + at / 12, at % 12 + 1),
        Figure.of(new Usd(amount)),
        new SourceCell(0, at + 2, column));
  }
}
