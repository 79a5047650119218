package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;

/** Codes and amounts as people leave them behind, and tables of which only the dates are known. */
class WrittenByHandTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "008",
        "'008",
        "\"=\"\"008\"\"\"",
        "8",
        "8.0",
        "\u00A0008",
        "008\u202F",
        "\u200B008"
      })
  void aCodeIsWhatASpreadsheetShowsOfIt(String code) throws IOException {
    assertThat(comtrade(code, "1250.5").loaded().flows())
        .singleElement()
        .satisfies(flow -> assertThat(flow.series().partner()).isEqualTo("ALB"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1250.5",
        "1250.5\u00A0",
        "\u00A01250.5",
        "\u20091250.5\u200B",
        "\uFEFF1250.5",
        " 1250.5 "
      })
  void blanksAroundAnAmountSayNothing(String amount) throws IOException {
    assertThat(comtrade("8", amount).loaded().flows())
        .singleElement()
        .extracting(Observation::figure)
        .hasToString("Figure[state=REPORTED, amount=1250.5]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'0x8", "=SUM(A1)", "= 8x"})
  void whatIsNoCodeIsRejectedAsItStands(String code) throws IOException {
    assertThat(comtrade(code, "1250.5").refused().message()).contains("TB-1004", code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GDP", "NETEXP", "XTEXVA01USM667S", "BOPGSTB_PCH"})
  void noLayoutIsNearATableOfWhichOnlyTheDatesAreKnown(String series) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(series + ".csv"),
            "observation_date," + series + "\n2024-01-01,28000.5\n2024-04-01,28200.5\n");
    assertThat(ReadFile.of(file).refused().code()).isEqualTo(IssueCode.LAYOUT_UNKNOWN);
    assertThat(ReadFile.of(file).refused().message())
        .startsWith("no layout fits; nearest is none: of its columns only the dates are known");
  }

  private ReadFile comtrade(String partner, String amount) throws IOException {
    return ReadFile.of(
        Files.writeString(
            folder.resolve("t.csv"),
            "period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n2021,842,M,"
                + partner
                + ",TOTAL,"
                + amount
                + "\n"));
  }
}
