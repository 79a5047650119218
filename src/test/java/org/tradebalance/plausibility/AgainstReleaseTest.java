package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Law;
import org.tradebalance.quality.Issue;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class AgainstReleaseTest {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** A column of months of exports. */
  private static final int COLUMN = 4;

  @Test
  void aReleaseThatOnlyRevisesIsNeverRefused() {
    Law.of(
        random -> {
          RandomRelease releases = new RandomRelease(random);
          Release before = releases.ending(6);
          for (int share : new int[] {3, 100}) {
            for (int size : new int[] {10, 95}) {
              for (int all : new int[] {0, 5, -20}) {
                Release after = releases.revised(before, share, size, all);
                assertThat(issue(before, after))
                    .as("%s %% revised by %s %%, all by %s %%", share, size, all)
                    .isNull();
                assertThat(issue(after, before)).as("the older one comes late").isNull();
              }
            }
          }
        });
  }

  @Test
  void figuresThatHaveNothingToDoWithEachOtherProveNothing() {
    Law.of(
        random -> {
          Release one = new RandomRelease(random).ending(6);
          Release other = new RandomRelease(new Random(random.nextLong())).ending(9);
          assertThat(issue(one, other)).isNull();
        });
  }

  @Test
  void levelsThatAreRevisedByAsMuchAsTheyGrowAreNoShift() {
    // Each year 5 percent more than the one before, and the next release 5 percent more of each.
    Release years =
        new Release(
            new RandomRelease(new Random(1))
                .ending(12).figures().stream()
                    .filter(figure -> figure.period().frequency() == Frequency.ANNUAL)
                    .map(AgainstReleaseTest::growing)
                    .toList());
    Release next = new RandomRelease(new Random(2)).revised(years, 100, 1, 5);
    assertThat(issue(years, next)).isNull();
  }

  @Test
  void everyMisreadingIsRefusedWithTheReadingThatFits() {
    Law.of(
        random -> {
          RandomRelease releases = new RandomRelease(random);
          Release before = releases.ending(6);
          Release after = releases.revised(before, 20, 10, 0);
          Misreadings.all(false, COLUMN)
              .forEach(
                  (name, misreading) ->
                      assertRefused(name, misreading, before, misreading.wrong().apply(after)));
        });
  }

  @Test
  void balancesWithTheOppositeSignAreRefusedAmongFlowsThatAreRight() {
    Release before = new RandomRelease(new Random(3)).ending(6);
    assertThat(String.valueOf(issue(before, before.turned())))
        .contains("the figures (balances) have the opposite sign of those of vintage 2024-06")
        .contains("[TB-2051]");
  }

  @Test
  void monthsReadAsYearToDateAreRefused() {
    Release before = new RandomRelease(new Random(4)).ending(6);
    assertThat(String.valueOf(issue(before, before.withMonthsToDate())))
        .contains("read as months, not as year to date")
        .contains("[TB-2052]");
  }

  @Test
  void importsLoadedAsExportsAreRefused() {
    Release before = new RandomRelease(new Random(5)).ending(6);
    Release imports =
        new Release(
            before.swapped().figures().stream()
                .filter(figure -> figure.flow() == Flow.EXPORT)
                .toList());
    assertThat(String.valueOf(issue(before, imports))).contains("[TB-2051]");
  }

  @Test
  void theNextYearAloneIsMeasuredByTheLevelOfItsSeries() {
    Law.of(
        random -> {
          Release all = new RandomRelease(random).ending(12);
          Release before = years(all, 2022);
          Release next = years(all, 2023);
          assertThat(issue(before, next)).isNull();
          assertThat(issue(next, before)).as("the older one comes late").isNull();
          assertThat(String.valueOf(issue(before, next.scaled(figure -> true, 3))))
              .contains("the figures are about 1000 times those of the period beside in vintage")
              .contains("read in thousands of dollars, not millions of dollars", "[TB-2050]");
          assertThat(String.valueOf(issue(next, before.scaled(figure -> true, -3))))
              .contains("the figures are about 1/1000 of those of the period beside in vintage");
        });
  }

  @Test
  void aHandfulOfFiguresProvesNothing() {
    Release before = new RandomRelease(new Random(6)).ending(6);
    Release few = new Release(before.figures().subList(0, Proof.OF_RELEASE.least() - 1));
    assertThat(issue(few, few.scaled(figure -> true, 3))).isNull();
    Release enough = new Release(before.figures().subList(0, 2 * Proof.OF_RELEASE.least()));
    assertThat(issue(enough, enough.scaled(figure -> true, 3))).isNotNull();
  }

  @Test
  void theMessageCountsAndGivesAnExample() {
    Release before = new RandomRelease(new Random(7)).ending(6);
    long figures =
        before.figures().stream()
            .filter(figure -> figure.figure().amount() != null)
            .filter(figure -> figure.figure().amount().signum() != 0)
            .count();
    Observation first = before.figures().get(0);
    assertThat(String.valueOf(issue(before, before.scaled(figure -> true, 3))))
        .contains(figures + " of " + figures + " figures that tell, in 31 series")
        .contains("export P0 TOTAL 2020-01 is ")
        .contains(" and not near " + first.figure().amount());
  }

  private static Release years(Release release, int year) {
    return new Release(
        release.figures().stream()
            .filter(figure -> figure.period().equals(Period.year(year)))
            .toList());
  }

  private static Observation growing(Observation figure) {
    double amount = 1e12 * Math.pow(1.05, figure.period().year() - 2020);
    return new Observation(
        figure.series(),
        figure.flow(),
        figure.period(),
        Figure.of(new Usd(Math.round(amount))),
        figure.source());
  }

  private static void assertRefused(
      String name, Misreadings misreading, Release before, Release wrong) {
    Issue issue = issue(before, wrong);
    assertThat(issue).as(name).isNotNull();
    assertThat(issue.code()).as(name).isEqualTo(misreading.code());
    assertThat(issue.message()).as(name).contains(misreading.words());
  }

  static @Nullable Issue issue(Release before, Release after) {
    Contradiction found = AgainstRelease.find(after.figures(), before.asKnown(), "vintage 2024-06");
    return found == null ? null : found.issue("f.xlsx", MILLION, "USD");
  }
}
