package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** Files of a known publisher to which columns were added, or from which some were cut away. */
class HandCutFilesTest {

  private static final String CUT =
      "period,reporterCode,reporterDesc,flowCode,partnerCode,partnerDesc,cmdCode,primaryValue";

  @TempDir Path folder;

  @Test
  void columnsThatNobodyKnowsAreLeftOutWithOneWarning() throws IOException {
    PublisherCase example = PublisherCase.named("un-comtrade");
    ReadFile read = ReadFile.of(widened(example, "datasetCode", "publicationDateShort"));
    assertThat(read.layout()).isEqualTo("un-comtrade");
    assertThat(read.loaded().warnings())
        .extracting(Issue::code)
        .containsExactly(IssueCode.COLUMNS_NEW);
    assertThat(read.loaded().warnings().get(0).message())
        .contains("AV 'datasetCode', AW 'publicationDateShort'");
    assertThat(read.loaded().rejections()).isEmpty();
    example.assertFigures(read.loaded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "currency",
        "unitMult",
        "flow2",
        "seasonalAdjustment",
        "TRANSPORT_MODE",
        "frequency",
        "partner3Code",
        "sitcCode",
        "Port of entry",
        "indicator"
      })
  void aColumnThatMayBeADimensionStopsTheFile(String label) throws IOException {
    Issue refusal = ReadFile.of(widened(PublisherCase.named("un-comtrade"), label)).refused();
    assertThat(refusal.code()).isEqualTo(IssueCode.LAYOUT_DRIFT);
    assertThat(refusal.message()).contains("'" + label + "' is new");
  }

  @Test
  void aColumnThatMayBeOneOfTheLayoutsByANewNameStopsTheFile() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(
        file,
        Files.readString(PublisherCase.named("un-comtrade").input())
            .replaceFirst("motCode", "motCodeOld"));
    assertThat(ReadFile.of(file).refused().message()).contains("'motCodeOld' is new");
  }

  @Test
  void whatIsSummedIsNotSummedOverAColumnThatNobodyKnows() throws IOException {
    Issue refusal =
        ReadFile.of(widened(PublisherCase.named("eurostat-comext"), "remark")).refused();
    assertThat(refusal.message()).contains("'remark' is new");
  }

  @Test
  void columnsThatOnlyDescribeMayBeCutAway() throws IOException {
    ReadFile read =
        ReadFile.of(
            file(
                CUT,
                "2023,842,USA,M,156,China,TOTAL,448024500000",
                "2023,842,USA,X,156,China,TOTAL,147777769357"));
    assertThat(read.layout()).isEqualTo("un-comtrade");
    assertThat(read.loaded().flows()).hasSize(2);
    assertThat(read.loaded().warnings())
        .extracting(Issue::message)
        .singleElement()
        .asString()
        .startsWith(
            "the file does not have typeCode, partner2Code, classificationCode, customsCode,"
                + " motCode; its rows are taken as totals");
  }

  @Test
  void aRowTwiceIsThereTwice() throws IOException {
    ReadFile read =
        ReadFile.of(
            file(
                CUT,
                "2023,842,USA,M,156,China,TOTAL,448024500000",
                "2023,842,USA,M,156,China,TOTAL,448024500000"));
    assertThat(read.loaded().flows()).hasSize(1);
    assertThat(read.loaded().rejections()).hasSize(1);
  }

  @Test
  void rowsThatOnlyAColumnCutAwayTellsApartStopTheFile() throws IOException {
    Issue refusal =
        ReadFile.of(
                file(
                    CUT,
                    "2023,842,USA,M,156,China,TOTAL,448024500000",
                    "2023,842,USA,M,156,China,TOTAL,300000000000"))
            .refused();
    assertThat(refusal.code()).isEqualTo(IssueCode.ROWS_OVERLAP);
    assertThat(refusal.message()).contains("rows 2 and 3", "motCode");
  }

  @Test
  void rowsThatOnlyANewColumnTellsApartStopTheFile() throws IOException {
    PublisherCase example = PublisherCase.named("un-comtrade");
    List<String> lines = new ArrayList<>(Files.readAllLines(widened(example, "remark")));
    lines.add(lines.get(1).replace(",x1", ",x9").replace(",1113559,", ",1113000,"));
    Issue refusal = ReadFile.of(file(lines.toArray(String[]::new))).refused();
    assertThat(refusal.code()).isEqualTo(IssueCode.ROWS_OVERLAP);
    assertThat(refusal.message()).contains("remark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"period", "reporterCode", "flowCode", "partnerCode", "cmdCode", "primaryValue"})
  void withoutAColumnThatIdentifiesTheFileIsRefusedAndItIsNamed(String column) throws IOException {
    // Names beside the codes would stand in for them.
    List<String> header =
        new ArrayList<>(List.of(CUT.replaceAll("(reporter|partner)Desc", "$1Note").split(",", -1)));
    int at = header.indexOf(column);
    List<String> row =
        new ArrayList<>(List.of("2023,842,USA,M,156,China,TOTAL,448024500000".split(",", -1)));
    header.remove(at);
    row.remove(at);
    Issue refusal = ReadFile.of(file(String.join(",", header), String.join(",", row))).refused();
    assertThat(refusal.code()).isEqualTo(IssueCode.LAYOUT_DRIFT);
    assertThat(refusal.message())
        .startsWith(
            "this is un-comtrade, but its layout changed: column '" + column + "' is missing;");
  }

  @Test
  void aColumnWhoseEmptyCellWouldMeanSomethingIsNeeded() throws IOException {
    PublisherCase example = PublisherCase.named("wto-merchandise");
    List<List<String>> rows = SheetText.read(example.input());
    int unit = rows.get(0).indexOf("Unit Code");
    Path file = folder.resolve("wto.csv");
    Files.writeString(
        file,
        rows.stream()
            .map(
                row -> {
                  List<String> cut = new ArrayList<>(row);
                  cut.remove(unit);
                  return cut.stream()
                      .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                      .collect(Collectors.joining(","));
                })
            .collect(Collectors.joining("\n")));
    assertThat(ReadFile.of(file).refused().message()).contains("column 'Unit Code' is missing");
  }

  @Test
  void aNameThatMustSayWhatNothingElseSaysIsAskedFor() throws IOException {
    Path file = folder.resolve("download.csv");
    Files.copy(PublisherCase.named("wb-wdi-goods-services").input(), file);
    Issue refusal = ReadFile.of(file).refused();
    assertThat(refusal.code()).isEqualTo(IssueCode.FILE_NAME_NEEDED);
    assertThat(refusal.message())
        .isEqualTo(
            "this looks like wb-wdi-goods-services, but the name of the file must say the reporter"
                + " and the flow, which nothing in it does, like USA_NE.EXP.GNFS.CD.csv; rename"
                + " it");
  }

  /**
   * The file of a case with further columns behind all others, of which each row has its own text.
   */
  private Path widened(PublisherCase example, String... labels) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(example.input())) {
      // Rows of Comtrade have an empty field behind the last one.
      StringBuilder wider = new StringBuilder(line.replaceFirst(",$", ""));
      for (String label : labels) {
        wider.append(',').append(lines.isEmpty() ? label : "x" + lines.size());
      }
      lines.add(wider.toString());
    }
    return file(lines.toArray(String[]::new));
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("t.csv"), List.of(lines));
  }
}
