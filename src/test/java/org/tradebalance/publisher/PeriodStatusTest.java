package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;

/** Headers that say of their period what its figures are, or how much of it they cover. */
class PeriodStatusTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2023 (p), PROVISIONAL",
    "2023p, PROVISIONAL",
    "2023 [P], PROVISIONAL",
    "2023 (preliminary), PROVISIONAL",
    "2023 e, ESTIMATED",
    "2023 est., ESTIMATED",
    "2023f, FORECAST",
    "2023 b, SERIES_BREAK",
    "2023 r, REPORTED",
    "2023 (Revised), REPORTED",
    "2023*, REPORTED",
    "2023 (1), REPORTED",
    "2023.0, REPORTED",
    "X2023, REPORTED"
  })
  void isTheStatusOfAllFiguresBelow(String label, ObservationStatus status) throws IOException {
    ReadFile read = ReadFile.of(file(label));
    assertThat(read.loaded().flows())
        .filteredOn(flow -> flow.period().year() == 2023)
        .hasSize(2)
        .extracting(flow -> flow.figure().state())
        .containsOnly(status);
    assertThat(read.loaded().flows())
        .filteredOn(flow -> flow.period().year() == 2022)
        .hasSize(2)
        .extracting(flow -> flow.figure().state())
        .containsOnly(ObservationStatus.REPORTED);
    assertThat(read.loaded().warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2023 (Jan-Jun), several months together",
    "2023 Jan-Jun, several months together",
    "2023 (6 months), several months together",
    "First six months 2023, several months together",
    "2023 (first nine months), several months together",
    "2023 (M01-M06), several months together",
    "2023 (YTD), a year to date",
    "2023 (H1), half a year",
    "2022/23 (p), a fiscal year"
  })
  void aPartOfAYearIsNeverAYear(String label, String kind) throws IOException {
    ReadFile read = ReadFile.of(file(label));
    assertThat(read.loaded().flows())
        .hasSize(2)
        .extracting(Observation::period)
        .allMatch(period -> period.year() == 2022);
    assertThat(read.loaded().warnings())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(IssueCode.COLUMNS_NEW);
              assertThat(issue.message()).contains("'" + label + "' (" + kind + ")");
            });
  }

  private Path file(String label) throws IOException {
    return Files.writeString(
        folder.resolve("partners.csv"),
        "Reporter Name,Partner Name,Trade Flow,Indicator,2022,"
            + label
            + "\nSpain,Chile,Export,Trade Value (US$ Thousand),1700.5,1650"
            + "\nSpain,Chile,Import,Trade Value (US$ Thousand),2100,2050.25\n");
  }
}
