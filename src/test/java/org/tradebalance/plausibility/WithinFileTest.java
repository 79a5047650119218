package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Law;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;

class WithinFileTest {

  private final Release release = new RandomRelease(new Random(1)).ending(6);

  @Test
  void aFileWhosePartsRoughlyAddUpIsNeverRefused() {
    Law.of(
        random -> {
          RandomRelease releases = new RandomRelease(random);
          Release file = releases.ending(1 + random.nextInt(12));
          assertThat(said(file)).isEmpty();
          assertThat(said(releases.revised(file, 100, 4, 0))).isEmpty();
        });
  }

  @Test
  void figuresThatDoNotAddUpAtAllProveNoReading() {
    Law.of(
        random -> {
          RandomRelease releases = new RandomRelease(random);
          assertThat(said(releases.revised(releases.ending(6), 100, 95, 0))).isEmpty();
        });
  }

  @Test
  void aChoiceOfPartnersIsNotMeasuredAgainstTheWorld() {
    Law.of(
        random -> {
          Release file = new RandomRelease(random).ending(6);
          String partner = "P" + random.nextInt(30);
          Release some =
              new Release(
                  file.figures().stream()
                      .filter(each -> each.series().partner().matches("WLD|" + partner))
                      .toList());
          assertThat(said(some)).isEmpty();
        });
  }

  @Test
  void exportsAndImportsAgainstThePrintedBalance() {
    assertThat(said(release.swapped()))
        .contains("the printed balances are imports less exports", "[TB-2051]");
  }

  @Test
  void balancesOfTheOppositeSign() {
    assertThat(said(release.turned()))
        .contains("the printed balances are imports less exports", "[TB-2051]");
  }

  @Test
  void exportsInAnotherUnitThanImportsAndBalances() {
    assertThat(said(release.scaled(figure -> figure.flow() == Flow.EXPORT, 3)))
        .contains("only with about 1/1000 of the exports", "[TB-2050]");
  }

  @Test
  void yearsToDateReadAsMonths() {
    assertThat(said(withoutBalances(release.cumulated())))
        .contains("are their last month", "months are read as year to date", "[TB-2052]");
  }

  @Test
  void monthsReadAsYearsToDate() {
    assertThat(said(withoutBalances(release.withMonthsToDate())))
        .contains("(year to date) are their last month")
        .contains("they are read as months, not as year to date", "[TB-2052]");
  }

  @Test
  void yearsInAnotherUnitThanMonths() {
    Release wrong = release.scaled(figure -> figure.period().frequency() != Frequency.MONTHLY, -3);
    assertThat(said(withoutBalances(wrong)))
        .contains("are about 1/1000 of the sums of their months", "[TB-2050]");
  }

  @Test
  void aMonthInAnotherUnitThanTheOthers() {
    Release wrong = release.scaled(figure -> figure.source().column() == 4, 3);
    assertThat(said(withoutBalances(wrong)))
        .contains("(exports)", "only with about 1/1000 of month 5", "[TB-2050]");
  }

  @Test
  void partnersInAnotherUnitThanTheWorld() {
    for (int power : new int[] {-3, 1, 3}) {
      Release wrong = release.scaled(figure -> !figure.series().partner().equals("WLD"), power);
      assertThat(said(wrong))
          .as("partners times ten to the power of %s", power)
          .contains("the world totals", "the sums of their partners", "[TB-2050]");
    }
  }

  private static Release withoutBalances(Release file) {
    return new Release(
        file.figures().stream().filter((Observation each) -> each.flow() != Flow.BALANCE).toList());
  }

  private static String said(Release file) {
    Contradiction found = WithinFile.find(file.figures(), RandomRelease.economies());
    return found == null ? "" : found.issue("f.xlsx", BigDecimal.ONE, "USD").toString();
  }
}
