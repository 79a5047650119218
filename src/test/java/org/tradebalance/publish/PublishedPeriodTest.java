package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tradebalance.gen.Flows.dollars;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

class PublishedPeriodTest {

  private final Flows flows = new Flows();
  private final SeriesKey series = Flows.line("AAA");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 11})
  void aYearOfSomeMonthsSaysHowManyThereAre(int months) {
    months(series, Flow.EXPORT, months);
    months(series, Flow.IMPORT, months);
    assertThat(names("2024")).isEqualTo("2024-P" + (months < 10 ? "0" : "") + months);
  }

  @Test
  void aWholeYearIsAYear() {
    months(series, Flow.EXPORT, 12);
    months(series, Flow.IMPORT, 12);
    assertThat(names("2024")).isEqualTo("2024");
    assertThat(names("2024-Q4")).isEqualTo("2024-Q4");
  }

  @Test
  void soDoesAQuarterAndTheSideWithFewerMonthsDecides() {
    months(series, Flow.EXPORT, 6);
    months(series, Flow.IMPORT, 5);
    assertThat(names("2024-Q1")).isEqualTo("2024-Q1");
    assertThat(names("2024-Q2")).isEqualTo("2024-Q2-P02");
    assertThat(names("2024")).isEqualTo("2024-P05");
  }

  @Test
  void aPrintedYearToDateCounts() {
    flows.print(series, Flow.EXPORT, Period.yearToDate(2024, 7), dollars(70));
    flows.print(series, Flow.IMPORT, Period.yearToDate(2024, 7), dollars(70));
    flows.print(series, Flow.EXPORT, Period.month(2024, 7), dollars(9));
    flows.print(series, Flow.IMPORT, Period.month(2024, 7), dollars(9));
    assertThat(names("2024")).isEqualTo("2024-P07");
  }

  @Test
  void theResidualOfAYearToDateHasTheMonthsOfTheWorld() {
    for (SeriesKey each : new SeriesKey[] {series, series.withPartner(Economy.WORLD)}) {
      months(each, Flow.EXPORT, 3);
      months(each, Flow.IMPORT, 3);
    }
    BalanceBook book = flows.book();
    assertThat(
            book.of(series.withPartner(Economy.WORLD_GAP)).values().stream()
                .filter(balance -> balance.period().equals(Period.year(2024)))
                .map(balance -> PublishedPeriod.of(book, balance).toString()))
        .containsExactly("2024-P03");
  }

  @Test
  void thePeriodOfAnOutputCanBeAskedFor() {
    assertThat(PublishedPeriod.calendar("2025-P02")).isEqualTo(Period.year(2025));
    assertThat(PublishedPeriod.calendar("2025-Q1-P02")).isEqualTo(Period.quarter(2025, 1));
    assertThat(PublishedPeriod.calendar("2025-01")).isEqualTo(Period.month(2025, 1));
    for (String wrong : new String[] {"2025-01-P02", "P02", "2025-P2", "2025-P02-P02"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> PublishedPeriod.calendar(wrong));
    }
  }

  @Test
  void aPartComesBeforeTheWhole() {
    Period year = Period.year(2024);
    assertThat(
            Stream.of(
                    PublishedPeriod.whole(year),
                    new PublishedPeriod(year, true, 11),
                    PublishedPeriod.whole(Period.year(2025)),
                    new PublishedPeriod(year, true, 2))
                .sorted()
                .map(PublishedPeriod::toString))
        .containsExactly("2024-P02", "2024-P11", "2024", "2025");
  }

  private void months(SeriesKey of, Flow flow, int last) {
    for (int month = 1; month <= last; month++) {
      flows.print(of, flow, Period.month(2024, month), dollars(month));
    }
  }

  private String names(String period) {
    BalanceBook book = flows.book();
    return PublishedPeriod.of(book, series, Period.parse(period)).toString();
  }
}
