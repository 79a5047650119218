package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.RateFile;

/** A row may state a rate in both directions where these say the same. */
class RatesBothWaysTest {

  private static final String HEADER = "currency,period,usd_per_unit,units_per_usd\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EUR,2024,1.0824,0.923873 -> EUR 2024 units_per_usd 0.923873",
        "EUR,2024,1.08240,0.9239 -> EUR 2024 usd_per_unit 1.0824",
        "JPY,2024-05,0.0064,155.87 -> JPY 2024-05 units_per_usd 155.87",
        "JPY,2024-05,0.006415602745878,155.87 -> JPY 2024-05 usd_per_unit 0.006415602746",
        "JPY,2024-05,0.007,150 -> JPY 2024-05 units_per_usd 150",
        "BMD,2024,1,1 -> BMD 2024 usd_per_unit 1",
        "EUR,2024,1.0824, -> EUR 2024 usd_per_unit 1.0824",
        "EUR,2024,,0.9239 -> EUR 2024 units_per_usd 0.9239"
      })
  void theOneWithMoreDigitsIsTaken(String line) throws IOException {
    String[] parts = line.split(" -> ", -1);
    RateFile read = read(parts[0] + "\n");
    assertThat(read.rejections()).isEmpty();
    assertThat(read.rates())
        .extracting(
            rate ->
                rate.currency()
                    + " "
                    + rate.period()
                    + " "
                    + rate.quotation().code()
                    + " "
                    + rate.value().toPlainString())
        .containsExactly(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EUR,2024,1.0824,1.0824",
        "EUR,2024,1.0824,0.9339",
        "JPY,2024,155.87,155.87",
        "BMD,2024,2,1",
        "CNY,2024,7.19,0.1381"
      })
  void whatContradictsItselfIsRejectedWithItsRow(String row) throws IOException {
    RateFile read = read("EUR,2023,1.0813,\n" + row + "\n");
    assertThat(read.rates()).hasSize(1);
    assertThat(read.rejections()).hasSize(1);
    assertThat(read.rejections().get(0).issues().get(0))
        .asString()
        .startsWith("rates.csv!R3:4: this is no average exchange rate: of " + row.substring(0, 3))
        .contains("the other way round", "instead of 1; correct one of them")
        .endsWith("[TB-1032]");
  }

  @Test
  void anotherRowForTheSameIsStillRejected() throws IOException {
    RateFile read = read("EUR,2024,1.0824,0.92387\nEUR,2024,,0.92387\n");
    assertThat(read.rates()).hasSize(1);
    assertThat(read.rejections().get(0).issues().get(0).message())
        .isEqualTo("EUR annual 2024 already stands in row 2; the first one is kept");
  }

  private RateFile read(String rows) throws IOException {
    return PureCore.rates(Files.writeString(folder.resolve("rates.csv"), HEADER + rows));
  }
}
