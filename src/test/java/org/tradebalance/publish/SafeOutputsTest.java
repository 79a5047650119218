package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of an extract is a formula in a spreadsheet, and no number is changed for it. */
class SafeOutputsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=", "-"})
  void textThatASpreadsheetWouldComputeGetsAnApostrophe(String text) {
    assertThat(SafeText.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "China", " =1", "'=1", "1-1", "a@b", "é", "0"})
  void otherTextStays(String text) {
    assertThat(SafeText.of(text)).isEqualTo(text);
  }

  @Test
  void negativeAmountsAreNumbersInTheCsvAndTheParquetTellsNoApostrophe() throws Exception {
    Path published = PublishedSample.below(folder);
    String csv = Files.readString(published.resolve("bilateral_balance.csv"));
    assertThat(csv).containsPattern(",-[0-9.]+,deficit").doesNotContain("'-");
    assertThat(
            DuckDb.rows(
                "select count(*) from '"
                    + published.resolve("bilateral_balance.parquet")
                    + "' where partner_name like '''%'"))
        .containsExactly("0");
  }

  @Test
  void namesOfFilesAreSafeOnEverySystem() throws Exception {
    Path published = PublishedSample.below(folder);
    try (Stream<Path> files = Files.walk(published).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> published.relativize(file).toString().replace('\\', '/')))
          .isNotEmpty()
          .allMatch(
              name ->
                  name.matches(
                      "[a-z][a-z0-9_]*\\.[a-z]{2,7}"
                          + "|charts/[a-z][A-Za-z0-9_-]*\\.csv|partners/[A-Z0-9_]{3,}\\.html"));
    }
  }
}
