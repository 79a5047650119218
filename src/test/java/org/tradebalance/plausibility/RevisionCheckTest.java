package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/** How much a file may change of what stands: as much as revisions do, and not more. */
class RevisionCheckTest {

  private static final int USUAL = RevisionCheck.USUAL_PERCENT;

  private final Random random = new Random(7);
  private final RandomRelease releases = new RandomRelease(random);
  private final Release standing = releases.ending(10);

  @RepeatedTest(5)
  void revisionsAsPublishersMakeThemReplaceWhatStands(RepetitionInfo info) {
    RandomRelease source = new RandomRelease(new Random(info.getCurrentRepetition()));
    Release before = source.ending(10);
    // Some are revised by much, all by a little: a year's benchmark revision.
    assertThat(other(before, source.revised(before, 10, 40, 0))).isNull();
    assertThat(other(before, source.revised(before, 100, 4, 0))).isNull();
    assertThat(other(before, source.revised(before, 15, 60, 2))).isNull();
  }

  /** Damage by hand that leaves most figures what they are, and no misreading fits. */
  static Stream<Named<UnaryOperator<Release>>> damages() {
    Random random = new Random(3);
    return Stream.of(
        Named.of(
            "a quarter of the figures replaced",
            release ->
                release.amounts(figure -> random.nextInt(4) == 0, amount -> times(amount, 17, 10))),
        Named.of(
            "one year pasted over another",
            release -> release.shifted(figure -> isYear(figure, 2021), 24)),
        Named.of(
            "a month of all years replaced",
            release ->
                release.amounts(
                    figure ->
                        figure.period().frequency() == Frequency.MONTHLY
                            && figure.period().lastMonth() == 3,
                    amount -> times(amount, 3, 5))),
        Named.of(
            "rows from the middle on in another unit",
            release -> release.scaled(figure -> figure.series().partner().compareTo("P2") > 0, -3)),
        Named.of(
            "the signs of a year",
            release -> release.amounts(figure -> isYear(figure, 2022), Usd::negate)));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void whatNoRevisionDoesIsFoundInTheSameAndInALaterVintage(UnaryOperator<Release> damage) {
    Release wrong = damage.apply(standing);
    for (boolean isSame : new boolean[] {true, false}) {
      UnusualRevision found = find(standing, wrong, isSame, USUAL);
      assertThat(found).isNotNull();
      assertThat(found.changed() * 100).isGreaterThan(found.compared() * found.mostPercent());
      assertThat(found.example().figure().amount()).isNotEqualTo(found.before());
      assertThat(found.issue("b.csv", "the loaded vintage 2023-10").toString())
          .contains(
              IssueCode.REVISION_UNUSUAL.id(),
              found.changed() + " of the " + found.compared() + " figures that the loaded vintage",
              String.valueOf(found.example().figure().amount()),
              found.before().toString(),
              "`accept b.csv`");
    }
  }

  @Test
  void aFileOfTheSameVintageSaysTheSame() {
    Release slightly = releases.revised(standing, 30, 4, 0);
    assertThat(find(standing, slightly, true, USUAL)).isNotNull();
    assertThat(other(standing, slightly)).isNull();
    assertThat(find(standing, releases.revised(standing, 15, 4, 0), true, USUAL)).isNull();
    assertThat(find(standing, standing, true, 0)).isNull();
  }

  /** Near to zero a balance may change by any share of itself, and be revised by little. */
  @Test
  void aBalanceIsRevisedAsItsExportsAndImportsAre() {
    Release before = standing.amounts(RevisionCheckTest::isBalance, amount -> new Usd(7_000));
    Release after = standing.amounts(RevisionCheckTest::isBalance, amount -> new Usd(90_000));
    assertThat(other(before, after)).isNull();
    Release turned = standing.turned();
    assertThat(other(new Release(balances(standing)), new Release(balances(turned)))).isNotNull();
  }

  private static boolean isBalance(Observation figure) {
    return figure.flow() == Flow.BALANCE;
  }

  private static List<Observation> balances(Release release) {
    return release.figures().stream().filter(RevisionCheckTest::isBalance).toList();
  }

  /**
   * The same in whole millions, as another table of the publisher prints it, is no other figure.
   */
  @ParameterizedTest
  @ValueSource(longs = {1_000, 1_000_000, 1_000_000_000})
  void roundedFiguresAreTheSame(long unit) {
    Release rounded =
        standing.amounts(
            figure -> true,
            amount -> new Usd(Math.floorDiv(amount.thousandths() + unit / 2, unit) * unit));
    assertThat(find(standing, rounded, true, 0)).isNull();
    assertThat(find(rounded, standing, true, 0)).isNull();
  }

  @Test
  void roundedToBillionsIsAnotherFigure() {
    long unit = 1_000_000_000_000L;
    Release rounded =
        standing.amounts(
            figure -> true, amount -> new Usd(Math.floorDiv(amount.thousandths(), unit) * unit));
    assertThat(find(standing, rounded, true, USUAL)).isNotNull();
  }

  @Test
  void aFewFiguresAreNoFile() {
    List<Observation> few = standing.figures().subList(0, RevisionCheck.LEAST - 1);
    Release wrong = new Release(few).amounts(figure -> true, amount -> times(amount, 2, 1));
    assertThat(find(standing, wrong, true, USUAL)).isNull();
    assertThat(RevisionCheck.keptPercent(wrong.figures(), standing.asKnown())).isEqualTo(-1);
    List<Observation> enough = standing.figures().subList(0, RevisionCheck.LEAST);
    wrong = new Release(enough).amounts(figure -> true, amount -> times(amount, 2, 1));
    assertThat(find(standing, wrong, true, USUAL)).isNotNull();
  }

  @Test
  void whatOnlyOneOfThemStatesIsNoRevision() {
    Release longer = new RandomRelease(new Random(7)).ending(12);
    assertThat(other(standing, longer)).isNull();
    assertThat(RevisionCheck.keptPercent(longer.figures(), standing.asKnown())).isEqualTo(100);
  }

  @Test
  void aDatasetMayBeRevisedMoreWhereSomebodySaysSo() {
    Release much =
        standing.amounts(figure -> random.nextInt(2) == 0, amount -> times(amount, 2, 1));
    assertThat(find(standing, much, false, USUAL)).isNotNull();
    assertThat(find(standing, much, false, 60)).isNull();
    assertThat(find(standing, much, true, 100)).isNull();
  }

  /** Which of equal shares is told does not depend on the order of the rows. */
  @Test
  void theOrderOfRowsDecidesNothingButTheExample() {
    Release wrong = standing.shifted(figure -> isYear(figure, 2021) || isYear(figure, 2022), 12);
    List<Observation> reversed =
        IntStream.range(0, wrong.figures().size())
            .mapToObj(at -> wrong.figures().get(wrong.figures().size() - 1 - at))
            .toList();
    UnusualRevision one = find(standing, wrong, false, 50);
    UnusualRevision other = find(standing, new Release(new ArrayList<>(reversed)), false, 50);
    assertThat(one == null ? null : one.where()).isEqualTo(other == null ? null : other.where());
  }

  private static @Nullable UnusualRevision other(Release before, Release after) {
    return find(before, after, false, USUAL);
  }

  private static @Nullable UnusualRevision find(
      Release before, Release after, boolean isSame, int most) {
    return RevisionCheck.find(after.figures(), before.asKnown(), isSame, most);
  }

  private static boolean isYear(Observation figure, int year) {
    return figure.period().frequency() == Frequency.MONTHLY && figure.period().year() == year;
  }

  private static Usd times(Usd amount, int by, int of) {
    return new Usd(amount.thousandths() / of * by);
  }
}
