package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.quality.Issue;

/**
 * FRED writes the first day of a period and the same header whether a series is monthly or was
 * aggregated to quarters or years on the way (fred.stlouisfed.org, Edit Graph, Modify frequency).
 * The spacing of the dates tells.
 */
class PeriodSpacingTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'2024-07-01 2024-10-01 2025-01-01', quarters",
    "'2024-01-01 2024-04-01 2024-10-01 2025-01-01', quarters",
    "'2022-01-01 2023-01-01 2024-01-01', years",
    "'2021-01-01 2023-01-01 2024-01-01', years",
    "'2023-01-01 2023-07-01 2024-01-01', half years",
    "'2024-03-31 2024-06-30 2024-09-30', quarters",
    "'2024-05-01 2024-05-02', days or weeks",
    "'2024-04-29 2024-05-06 2024-05-13', days or weeks",
    "'2025-01-01 2024-07-01 2024-10-01', quarters"
  })
  void datesFurtherOrCloserThanMonthsAreRefusedByName(String dates, String what)
      throws IOException {
    assertThat(PureCore.refusal(balances(dates)).message())
        .contains("the dates of column", "are those of " + what + ", where months are read");
    assertThat(rates(dates)).as("rates").contains("are those of " + what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-01 2024-02-01 2024-03-01",
        "2024-01-01 2024-03-01 2024-06-01", // months are missing, but the spacings are 2 and 3
        "2024-01-01 2024-04-01 2024-05-01 2024-08-01",
        "2024-01-01 2024-04-01", // one spacing proves nothing
        "2024-01-01",
        "2024-01-31 2024-02-29 2024-03-31"
      })
  void monthsWithGapsAreMonths(String dates) throws IOException {
    assertThat(PureCore.read(balances(dates)).flows()).hasSize(dates.split(" ").length);
    assertThat(rates(dates)).isEmpty();
  }

  @Test
  void shipmentsOfDaysAreSummed() throws IOException {
    Path file =
        Files.write(
            folder.resolve("IND_imports.csv"),
            List.of(
                "Date,HS Code,Value,Currency,Country of Origin",
                "2024-05-01,840999,10,USD,Germany",
                "2024-05-02,840999,11,USD,Germany"));
    assertThat(PureCore.read(file).flows()).hasSize(1);
  }

  @Test
  void monthsThatSayThatTheyAreMonthsNeedNoProof() throws IOException {
    Path file =
        Files.write(
            folder.resolve("dot.csv"),
            List.of(
                "DATAFLOW,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,FREQ",
                "X,US,TXG_FOB_USD,CN,2024-01,1,M",
                "X,US,TXG_FOB_USD,CN,2024-04,1,M",
                "X,US,TXG_FOB_USD,CN,2024-07,1,M"));
    assertThat(PureCore.read(file).flows()).hasSize(3);
  }

  private Path balances(String dates) throws IOException {
    return write("BOPGSTB.csv", "observation_date,BOPGSTB", dates, "-23000");
  }

  /** Why rates of some dates are refused; empty where they are not. */
  private String rates(String dates) throws IOException {
    Issue refusal =
        PureCore.rates(write("rates.csv", "observation_date,EXUSEU", dates, "1.0809")).refusal();
    return refusal == null ? "" : refusal.message();
  }

  private Path write(String name, String header, String dates, String value) throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    for (String date : dates.split(" ", -1)) {
      lines.add(date + "," + value);
    }
    return Files.write(folder.resolve(name), lines);
  }
}
