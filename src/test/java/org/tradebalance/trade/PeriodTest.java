package org.tradebalance.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

  private static final String REFUSED = "!";

  @ParameterizedTest(name = "{0} as {1}")
  @CsvFileSource(resources = "/examples/period-parsing.csv", numLinesToSkip = 1, emptyValue = "")
  void readsAndPlacesTheExamples(
      String text,
      String frequency,
      String start,
      String end,
      String previous,
      String next,
      String yearBefore) {
    if (frequency.equals(REFUSED)) {
      assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
      return;
    }
    Frequency kind = Coded.parse(Frequency.class, frequency);
    Period period = Period.parse(kind, text);
    List<Period> months = period.months();

    assertThat(period.frequency()).isEqualTo(kind);
    assertThat(period).hasToString(text);
    assertThat(months.get(0)).hasToString(start);
    assertThat(months.get(months.size() - 1)).hasToString(end);
    assertThat(period.startMonth()).isEqualTo(Period.parse(start).ordinal());
    assertThat(period.endMonth()).isEqualTo(Period.parse(end).ordinal());
    assertThat(period.previous()).hasToString(previous);
    assertThat(period.next()).hasToString(next);
    assertThat(period.yearBefore()).hasToString(yearBefore);
  }

  @ParameterizedTest
  @EnumSource(Frequency.class)
  void readsBackWhatItWritesOverTwoCenturies(Frequency frequency) {
    Period period = Period.month(1800, 1);
    Period first =
        switch (frequency) {
          case ANNUAL -> Period.year(1800);
          case QUARTERLY -> period.quarter();
          case MONTHLY -> period;
          case YEAR_TO_DATE -> Period.yearToDate(1800, 1);
        };
    Period at = first;
    while (at.year() < 2000) {
      assertThat(Period.parse(frequency, at.toString())).isEqualTo(at);
      assertThat(at.next().previous()).isEqualTo(at);
      assertThat(at.next()).isGreaterThan(at);
      at = at.next();
    }
  }

  @Test
  void saysWhatAPeriodLooksLikeWhenItRefusesOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse("May 24"))
        .withMessage("'May 24' is not a period such as 2024, 2024-Q3 or 2024-05");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse("1699"))
        .withMessage("year 1699 is not between 1700 and 2199");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.month(2024, 13))
        .withMessage("13 is not between 1 and 12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.quarter(2024, 0))
        .withMessage("0 is not between 1 and 4");
  }

  @ParameterizedTest
  @CsvSource({
    "annual, 2024-05",
    "annual, 2024-Q1",
    "quarterly, 2024",
    "monthly, 2024",
    "monthly, 2024-Q1",
    "year_to_date, 2024",
    "year_to_date, 2024-Q1"
  })
  void refusesATextOfAnotherFrequency(String frequency, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse(Coded.parse(Frequency.class, frequency), text))
        .withMessage("'%s' is not %s", text, frequency);
  }

  @Test
  void refusesToLeaveTheRangeOfYears() {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.year(1700).previous());
    assertThatIllegalArgumentException().isThrownBy(() -> Period.month(2199, 12).next());
    assertThatIllegalArgumentException().isThrownBy(() -> Period.month(1700, 6).yearBefore());
  }

  @Test
  void knowsTheMonthsOfEachFrequency() {
    assertThat(Period.year(2024).months())
        .hasSize(12)
        .startsWith(Period.month(2024, 1))
        .endsWith(Period.month(2024, 12));
    assertThat(Period.quarter(2024, 2).months())
        .containsExactly(Period.month(2024, 4), Period.month(2024, 5), Period.month(2024, 6));
    assertThat(Period.month(2024, 4).months()).containsExactly(Period.month(2024, 4));
    assertThat(Period.yearToDate(2024, 2).months())
        .containsExactly(Period.month(2024, 1), Period.month(2024, 2));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "6, 2", "7, 3", "9, 3", "10, 4", "12, 4"})
  void findsTheQuarterOfAMonth(int month, int quarter) {
    assertThat(Period.month(2024, month).quarter()).isEqualTo(Period.quarter(2024, quarter));
  }

  @Test
  void ordersByFrequencyThenByTime() {
    List<Period> inOrder =
        List.of(
            Period.year(2023),
            Period.year(2024),
            Period.quarter(2023, 4),
            Period.quarter(2024, 1),
            Period.month(2023, 12),
            Period.month(2024, 1),
            Period.yearToDate(2023, 12));
    List<Period> shuffled = new ArrayList<>(inOrder);
    Collections.reverse(shuffled);
    assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(inOrder);
  }
}
