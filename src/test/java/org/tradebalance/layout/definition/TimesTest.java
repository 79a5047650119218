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
  })
  void readsAPeriodHoweverItIsWritten(String text, String period) {
    assertThat(Times.period(Cells.text(text)).period()).hasToString(period);
  }

  @Test
  void readsTheMonthOfEverySerialDateOfASpreadsheet() {
    LocalDate zero = LocalDate.of(1899, 12, 30);
    for (int serial = 10_000; serial <= 99_999; serial++) {
      LocalDate day = zero.plus(serial, ChronoUnit.DAYS);
      Meaning says = Times.period(Cells.number(Integer.toString(serial)));
      assertThat(says.year()).as("year of %s", day).isEqualTo(day.getYear());
      assertThat(says.month()).as("month of %s", day).isEqualTo(day.getMonthValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "2024-13", "2024-Q5", "2024-05-32", "May", "40179"})
  void refusesATextThatIsNoPeriod(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Times.period(Cells.text(text)));
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
