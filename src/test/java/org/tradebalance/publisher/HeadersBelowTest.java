package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;

/** Files that somebody put together, and remarks that somebody wrote below a table. */
class HeadersBelowTest {

  private static final String COMTRADE =
      "period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n";
  private static final String YEAR =
      "2021,842,M,156,TOTAL,5000\n2021,842,X,156,TOTAL,4000\n2021,842,M,0,TOTAL,9000\n";

  @TempDir Path folder;

  @Test
  void theSameHeaderAgainSaysNothing() throws IOException {
    ReadFile read = ReadFile.of(file(COMTRADE + YEAR + COMTRADE + YEAR.replace("2021", "2022")));
    assertThat(read.loaded().flows()).hasSize(6);
    assertThat(read.loaded().rejections()).isEmpty();
    assertThat(read.loaded().rows().ignored()).containsEntry("header_again", 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fred-goods-by-partner",
        "wits-partner-timeseries",
        "sdmx-csv-2",
        "imf-imts",
        "un-comtrade-legacy-short",
        "ca-statcan-trade-by-partner"
      })
  void aFileTwiceBelowItselfSaysTheSame(String id) throws IOException {
    PublisherCase example = PublisherCase.named(id);
    ReadFile read = ReadFile.of(twice(example));
    assertThat(read.loaded().rejections())
        .flatExtracting(Rejection::issues)
        .extracting(Issue::code)
        .containsOnly(IssueCode.DUPLICATE_KEY);
    assertThat(read.loaded().flows()).isEqualTo(ReadFile.of(example.input()).loaded().flows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"br-comexstat-exports", "eurostat-comext", "gb-hmrc-ots"})
  void whereRowsAreSummedItWouldCountTwice(String id) throws IOException {
    assertThat(ReadFile.of(twice(PublisherCase.named(id))).refused().code())
        .isEqualTo(IssueCode.HEADER_BELOW);
  }

  private Path twice(PublisherCase example) throws IOException {
    String once = Files.readString(example.input());
    return Files.writeString(
        folder.resolve(example.fileName()), once.stripTrailing() + "\n" + once);
  }

  @Test
  void itsColumnsElsewhereStopTheFile() throws IOException {
    String swapped =
        COMTRADE.replace("reporterCode,flowCode,partnerCode", "partnerCode,flowCode,reporterCode");
    ReadFile read = ReadFile.of(file(COMTRADE + YEAR + swapped + "2022,842,M,156,TOTAL,5000\n"));
    assertThat(read.refused().code()).isEqualTo(IssueCode.HEADER_BELOW);
    assertThat(read.refused().message()).contains("row 5", "'period', 'partnerCode', 'flowCode'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "observation_date,BOPGSTB\n2024-01-01,-60000\n2024-02-01,-61000\n",
        "Land,Jahr,Wert\nChile,2022,17.5\n",
        "\nCountry,Exports,Imports\nChile,17.5,11\nPeru,1,2\n"
      })
  void anotherTableBelowStopsTheFile(String other) throws IOException {
    ReadFile read = ReadFile.of(file(COMTRADE + YEAR + other));
    assertThat(read.refused().code()).isEqualTo(IssueCode.HEADER_BELOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source: UN Comtrade",
        "Data from database: UN Comtrade",
        "Last Updated: 07/25/2024",
        "Note: figures of 2021 are provisional",
        "* estimate"
      })
  void aRemarkIsIgnoredAndCounted(String remark) throws IOException {
    ReadFile read = ReadFile.of(file(COMTRADE + YEAR + "\n" + remark + "\n"));
    assertThat(read.loaded().flows()).hasSize(3);
    assertThat(read.loaded().rejections()).isEmpty();
    assertThat(read.loaded().rows().ignored().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(2); // the header and the remark
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022", "United Kingdom", "2022,842,M,156", "Seen by Ann,in May"})
  void whatMayBeLeftOfARowIsNoRemark(String rest) throws IOException {
    String country = Files.readString(PublisherCase.named("wits-partner-timeseries").input());
    ReadFile read = ReadFile.of(file(country + rest + "\n"));
    assertThat(read.loaded().rows().ignored()).doesNotContainKey("remark");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("t.csv"), text);
  }
}
