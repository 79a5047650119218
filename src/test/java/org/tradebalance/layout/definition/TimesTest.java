package org.tradebalance.layout.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Cells;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "2024-Q3, 2024-Q3",
    "2024Q3, 2024-Q3",
    "2024-05, 2024-05",
    "202405, 2024-05",
    "2024M05, 2024-05",
    "2024-05-01, 2024-05",
    "2024.0, 2024",
    "202405.0, 2024-05",
    "2023-A1, 2023",
    "2023A, 2023",
    "2024q3, 2024-Q3",
    "Q3 2024, 2024-Q3",
    "2024-M01, 2024-01",
    "2024M1, 2024-01",
    "2010-01-01T00:00:00, 2010-01",
    "2010-01-01T00:00:00.000, 2010-01",
    "2010-01-01T00:00:00.000Z, 2010-01",
    "2010-01-01 00:00:00, 2010-01",
    "2010-01-01T00:00:00+00:00, 2010-01",
    "20100131, 2010-01",
    "2010/01/31, 2010-01",
    "January 2010, 2010-01",
    "Jan. 2010, 2010-01",
    "Sept 2010, 2010-09",
    "01JAN2010, 2010-01",
    "1-Jan-2010, 2010-01",
    "2010-Jan, 2010-01",
    "Jan-24, 2024-01",
    "Dec-29, 2029-12",
    "Jan-98, 1998-01",
    "31/01/2024, 2024-01",
    "01/31/2024, 2024-01",
    "02/02/2024, 2024-02",
    "01.02.2024, 2024-02"
  })
  void readsAPeriodHoweverItIsWritten(String text, String period) {
    assertThat(Times.period(Cells.text(text), DayOrder.UNKNOWN).period()).hasToString(period);
  }

  @ParameterizedTest
  @CsvSource({
    "01/02/2024, DAY_FIRST, 2024-02",
    "01/02/2024, MONTH_FIRST, 2024-01",
    "31/01/2024, MONTH_FIRST, 2024-01",
    "1-2-2024, DAY_FIRST, 2024-02",
    "1/2/2024 0:00, DAY_FIRST, 2024-02"
  })
  void readsADateInTheOrderThatIsKnownWhereItDoesNotTellItself(
      String text, DayOrder order, String period) {
    assertThat(Times.period(Cells.text(text), order).period()).hasToString(period);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-W05, week",
    "2024W5, week",
    "2024-S1, half a year",
    "2010-01-01T09:30:00, moment",
    "01/02/2024, either way",
  })
  void saysWhatATextIsThatIsNoPeriod(String text, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Times.period(Cells.text(text), DayOrder.UNKNOWN));
    assertThat(Times.otherwise(text)).contains(words);
  }

  @Test
  void readsTheMonthOfEverySerialDateOfASpreadsheet() {
    LocalDate zero = LocalDate.of(1899, 12, 30);
    for (int serial = 10_000; serial <= 99_999; serial++) {
      LocalDate day = zero.plus(serial, ChronoUnit.DAYS);
      Meaning says = Times.period(Cells.number(Integer.toString(serial)), DayOrder.UNKNOWN);
      assertThat(says.year()).as("year of %s", day).isEqualTo(day.getYear());
      assertThat(says.month()).as("month of %s", day).isEqualTo(day.getMonthValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-13",
        "2024-Q5",
        "2024-05-32",
        "May",
        "40179",
        "24-Jan",
        "2010-13-01",
        "32/01/2024",
        "13/13/2024"
      })
  void refusesATextThatIsNoPeriod(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Times.period(Cells.text(text), DayOrder.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({"January, 1", "Jan., 1", "Sept, 9", "sep, 9", "DECEMBER, 12", "7, 7", "07, 7"})
  void readsAMonthByNameOrNumber(String text, int month) {
    assertThat(Times.month(text)).isEqualTo(month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ja", "Janvier", "13", "0", ""})
  void refusesATextThatIsNoMonth(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Times.month(text));
  }

  @ParameterizedTest
  @CsvSource({"First, 1", "fourth, 4", "3, 3", "Q2, 2"})
  void readsAQuarter(String text, int quarter) {
    assertThat(Times.quarter(text)).isEqualTo(quarter);
  }
}
