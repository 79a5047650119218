package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.trade.AcceptedDifference;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class AcceptedFilesTest {

  @TempDir Path folder;

  @Test
  void nothingIsAcceptedUnlessSomebodySaysSo() {
    AcceptedFiles shipped = AcceptedFiles.read(new ConfigFiles(folder));
    assertThat(shipped.contain("3f2a9c0d41be")).isFalse();
  }

  @Test
  void aContentIsAcceptedByTheBeginningOfItsHash() throws IOException {
    AcceptedFiles accepted =
        read("accepted: [{sha256: \"3f2a9c0d41be\", because: in thousands from now on}]");
    assertThat(accepted.contain("3f2a9c0d41be" + "0".repeat(52))).isTrue();
    assertThat(accepted.contain("4f2a9c0d41be" + "0".repeat(52))).isFalse();
    assertThat(accepted.contain("")).isFalse();
  }

  @Test
  void wrongOnesAreNamed() {
    assertThatThrownBy(() -> read("accepted: [{sha256: 3f2a9c, because: x}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("accepted[0].sha256: '3f2a9c' is not the hash of a file");
    assertThatThrownBy(() -> read("accepted: [{sha256: \"3f2a9c0d41be\"}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'because' is missing");
  }

  /** Only what somebody explained, and no more of it than the reason explains. */
  @Test
  void aDifferenceIsAcceptedWithinItsPeriodsAndItsSize() throws IOException {
    Files.writeString(
        folder.resolve("accepted.yml"),
        "controls: [{rule: exports_less_imports/WLD/goods/TOTAL/sa/balance, dataset: d,"
            + " from: 1960, to: 1998, at-most-usd: 2000000, because: rounded categories}]");
    AcceptedDifference known = AcceptedDifferences.read(new ConfigFiles(folder)).get(0);
    String rule = "exports_less_imports/WLD/goods/TOTAL/sa/balance";
    Usd two = Usd.ofMillions(BigDecimal.valueOf(-2));
    assertThat(known.explains(rule, "d", "USA", Period.year(1960), two)).isTrue();
    assertThat(known.explains(rule, "d", "USA", Period.month(1998, 12), two)).isTrue();
    assertThat(known.explains(rule, "d", "USA", Period.year(1999), two)).isFalse();
    assertThat(known.explains(rule, "other", "USA", Period.year(1960), two)).isFalse();
    assertThat(known.explains(rule.replace("WLD", "CHN"), "d", "USA", Period.year(1960), two))
        .isFalse();
    assertThat(
            known.explains(
                rule, "d", "USA", Period.year(1960), Usd.ofMillions(BigDecimal.valueOf(3))))
        .isFalse();
    assertThat(known.because()).isEqualTo("rounded categories");
  }

  @Test
  void aDifferenceWithoutReasonOrSizeIsNoneToAccept() {
    assertThatThrownBy(() -> differences("{rule: a/b/c/d/e/f, dataset: d, at-most-usd: 1}"))
        .hasMessageContaining("'because' is missing");
    assertThatThrownBy(() -> differences("{rule: a/b/c/d/e/f, dataset: d, because: x}"))
        .hasMessageContaining("'at-most-usd' is missing");
    assertThatThrownBy(() -> differences("{rule: months, dataset: d, at-most-usd: 1, because: x}"))
        .hasMessageContaining("controls[0].rule: 'months' is not a rule");
  }

  private void differences(String entry) throws IOException {
    Files.writeString(folder.resolve("accepted.yml"), "controls: [" + entry + "]");
    AcceptedDifferences.read(new ConfigFiles(folder));
  }

  private AcceptedFiles read(String yaml) throws IOException {
    Files.writeString(folder.resolve("accepted.yml"), yaml);
    return AcceptedFiles.read(new ConfigFiles(folder));
  }
}
