package org.tradebalance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** What an operator expects of a dataset. */
class ExpectationTest {

  private static final LocalDate ANY_DAY = LocalDate.of(2026, 11, 3);

  @ParameterizedTest
  @CsvSource({
    // due by the 10th of the second month after
    "2026-11-10, 10, 2, 2026-08",
    "2026-11-11, 10, 2, 2026-09",
    "2026-01-10, 10, 2, 2025-10",
    "2026-01-11, 10, 2, 2025-11",
    // the last day of a short month, at whose end it is there
    "2026-02-28, 31, 1, 2025-12",
    "2026-03-01, 31, 1, 2026-01",
    "2024-02-29, 30, 0, 2024-01",
    "2024-03-01, 30, 0, 2024-02",
  })
  void theNewestMonthDueOnADate(LocalDate date, int day, int after, String month) {
    assertThat(new Due(day, after).monthAt(date)).isEqualTo(Period.parse(month));
  }

  @Test
  void theMonthThatIsDueIsDueBeforeTheDateAndTheNextOneIsNot() {
    for (int day = 1; day <= 31; day++) {
      for (LocalDate date = LocalDate.of(2023, 12, 1);
          date.isBefore(LocalDate.of(2025, 1, 3));
          date = date.plusDays(1)) {
        Due due = new Due(day, 2);
        Period month = due.monthAt(date);
        assertThat(due.dayFor(month)).isBefore(date);
        assertThat(due.dayFor(month.next())).isAfterOrEqualTo(date);
      }
    }
  }

  @Test
  void anOverdueMonthIsFoundAndNamed() {
    Expectation expected =
        new Expectation(
            "a", UnmetAction.STOP, ReleaseCalendar.by(new Due(10, 2)), null, null, null);
    Facts facts = new Facts(1, 0, Period.parse("2026-08"), List.of());
    assertThat(expected.check(facts, LocalDate.of(2026, 11, 10))).isEmpty();
    assertThat(expected.check(facts, LocalDate.of(2026, 11, 11)))
        .containsExactly(
            new Finding(
                UnmetAction.STOP,
                "a: 2026-09 was expected by 2026-11-10, the newest month is 2026-08"));
    assertThat(expected.late(null, ANY_DAY)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    // the rule alone would say 2025-08 from 11 October
    "2025-10-11, 2025-07",
    "2025-11-19, 2025-07",
    "2025-11-20, 2025-08",
    // the rule alone would say 2025-10 from 11 December
    "2025-12-31, 2025-08",
    "2026-01-09, 2025-10",
    "2026-01-29, 2025-10",
    // three weeks after the one before
    "2026-01-30, 2025-11",
    "2026-02-11, 2025-11",
    "2026-02-20, 2025-12",
    "2026-03-11, 2026-01",
  })
  void aDateOfTheCalendarHoldsBeforeTheRule(LocalDate date, String month) {
    SortedMap<Period, LocalDate> dated = new TreeMap<>();
    dated.put(Period.parse("2025-08"), LocalDate.of(2025, 11, 19));
    dated.put(Period.parse("2025-09"), LocalDate.of(2026, 1, 8));
    dated.put(Period.parse("2025-10"), LocalDate.of(2026, 1, 8));
    dated.put(Period.parse("2025-11"), LocalDate.of(2026, 1, 29));
    dated.put(Period.parse("2025-12"), LocalDate.of(2026, 2, 19));
    ReleaseCalendar calendar = new ReleaseCalendar(new Due(10, 2), dated);
    assertThat(calendar.monthAt(date)).isEqualTo(Period.parse(month));
    ReleaseCalendar datesOnly = new ReleaseCalendar(null, dated);
    Period last = datesOnly.monthAt(date);
    assertThat(last == null ? calendar.monthAt(date) : last)
        .isLessThanOrEqualTo(calendar.monthAt(date));
    Expectation expected = new Expectation("a", UnmetAction.WARN, calendar, null, null, null);
    assertThat(expected.late(Period.parse(month), date)).isEmpty();
    assertThat(expected.late(Period.parse(month).previous(), date))
        .hasValueSatisfying(
            late ->
                assertThat(late.message())
                    .contains(month + " was expected by " + calendar.dayFor(Period.parse(month))));
  }

  @Test
  void withoutRuleNothingIsExpectedBeforeTheFirstDate() {
    SortedMap<Period, LocalDate> dated = new TreeMap<>();
    dated.put(Period.parse("2025-08"), LocalDate.of(2025, 11, 19));
    Expectation expected =
        new Expectation("a", UnmetAction.WARN, new ReleaseCalendar(null, dated), null, null, null);
    assertThat(expected.late(null, LocalDate.of(2025, 11, 19))).isEmpty();
    assertThat(expected.late(null, LocalDate.of(2025, 11, 20))).isPresent();
  }

  @Test
  void aLimitIsMetByItsOwnValueAndMissedByTheNext() {
    Expectation expected = new Expectation("a", UnmetAction.WARN, null, 100L, 3L, null);
    assertThat(expected.check(new Facts(100, 3, null, List.of()), ANY_DAY)).isEmpty();
    assertThat(expected.check(new Facts(99, 4, null, List.of()), ANY_DAY))
        .extracting(Finding::message)
        .containsExactly(
            "a: 99 rows in the newest release, expected at least 100",
            "a: 4 rows rejected, expected at most 3");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 125, true",
    "100, 125.001, false",
    "100, 75, true",
    "100, 74.999, false",
    "0, 0, true",
    "0, 0.001, false"
  })
  void aChangeUpToTheLimitIsExpected(String before, String now, boolean expected) {
    Expectation quarter =
        new Expectation("a", UnmetAction.WARN, null, null, null, new BigDecimal("25"));
    SeriesKey world = new SeriesKey("a", "USA", Economy.WORLD, Item.GOODS, "TOTAL", Adjustment.NSA);
    Facts facts =
        new Facts(
            0,
            0,
            null,
            List.of(
                new Facts.Step(
                    world,
                    Flow.IMPORT,
                    Period.month(2026, 9),
                    Usd.of(new BigDecimal(before)),
                    Usd.of(new BigDecimal(now)))));
    assertThat(quarter.check(facts, ANY_DAY).isEmpty()).isEqualTo(expected);
  }
}
