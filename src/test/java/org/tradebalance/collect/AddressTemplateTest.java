package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses, file names and periods. */
class AddressTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "2024-11, {yyyy}-{MM}, 2024-11",
    "2024-03, {yyyy}-Q{Q}, 2024-Q1",
    "2024-12, {yyyy}-Q{Q}, 2024-Q4",
    "2024-11, from={yyyy-3}, from=2021",
    "2024-11, {yyyy+2}-{MM+2}/{MM}{yy}, 2025-01/1124",
    "2009-01, {yy}, 09",
    "2024-11, r={r}, 'r=842,15%206'"
  })
  void placeholdersAreFilled(YearMonth period, String template, String address) {
    assertThat(AddressTemplate.address(template, period, Map.of("r", List.of("842", "15 6"))))
        .isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "a-{r}.csv, ../x/y",
    "{r}.csv, ../../evil",
    "{r}.csv, .hidden",
    "{r}.csv, ..",
    "{r}.csv, HS17.2"
  })
  void aValueIsNeitherAFolderNorHidden(String template, String value) {
    String made =
        AddressTemplate.fileName(template, YearMonth.of(2024, 1), Map.of("r", List.of(value)));
    assertThat(made).doesNotContain("/", "..").doesNotStartWith(".");
    assertThat(made).endsWith(".csv");
  }

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2023-01, 1, '2023-01 2024-01 2025-01'",
    "QUARTER, 2025-05, 1, '2025-04 2025-07 2025-10'",
    "MONTH, 2025-12, 0, '2025-12 2026-01 2026-02 2026-03'",
    "MONTH, 2026-04, 0, ''",
    "MONTH, , 2, '2026-01'"
  })
  void periodsEndTheLagBeforeToday(
      PeriodRange.Step step, YearMonth from, int lag, String expected) {
    List<String> periods =
        new PeriodRange(step, from, lag)
            .until(LocalDate.of(2026, 3, 5)).stream().map(YearMonth::toString).toList();
    assertThat(String.join(" ", periods)).isEqualTo(expected);
  }
}
