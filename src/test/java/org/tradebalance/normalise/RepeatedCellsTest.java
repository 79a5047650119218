package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;

/** Rows that say one thing twice, and rows that contradict themselves. */
class RepeatedCellsTest {

  private static final List<String> HEADER =
      List.of(
          ("typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,"
                  + "reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,"
                  + "partner2ISO,partner2Desc,classificationCode,classificationSearchCode,"
                  + "isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,"
                  + "mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,"
                  + "altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,"
                  + "grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
                  + "legacyEstimationFlag,isReported,isAggregate")
              .split(","));

  private static final Map<String, String> IMPORT =
      Map.ofEntries(
          Map.entry("typeCode", "C"),
          Map.entry("freqCode", "A"),
          Map.entry("period", "2022"),
          Map.entry("reporterCode", "276"),
          Map.entry("reporterDesc", "Germany"),
          Map.entry("flowCode", "M"),
          Map.entry("flowDesc", "Import"),
          Map.entry("partnerCode", "392"),
          Map.entry("partnerDesc", "Japan"),
          Map.entry("partner2Code", "0"),
          Map.entry("classificationCode", "H6"),
          Map.entry("cmdCode", "TOTAL"),
          Map.entry("aggrLevel", "0"),
          Map.entry("customsCode", "C00"),
          Map.entry("motCode", "0"),
          Map.entry("cifvalue", "2500.50"),
          Map.entry("primaryValue", "2500.5"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "flowDesc, Export",
    "flowDesc, exports",
    "reporterDesc, Japan",
    "reporterDesc, France",
    "cifvalue, 2501",
    "primaryValue, 2.5",
    "partnerDesc, Germany",
  })
  void aRowThatContradictsItselfIsRejectedAndTheOthersStay(String field, String text)
      throws IOException {
    FileResult result =
        read(List.of(IMPORT, with("partnerCode", "36", "partnerDesc", "Australia", field, text)));
    assertThat(result.flows()).hasSize(1);
    assertThat(result.rejections()).singleElement().satisfies(RepeatedCellsTest::saysWhy);
  }

  @ParameterizedTest
  @CsvSource({
    "flowDesc, ''",
    "flowDesc, Importation",
    "reporterDesc, ''",
    "reporterDesc, Allemagne de demain",
    "cifvalue, ''",
    "cifvalue, 0",
    "cifvalue, n/a",
    "fobvalue, 2300",
    "partnerDesc, Nihon koku kana",
  })
  void whatIsNotSaidOrNotKnownContradictsNothing(String field, String text) throws IOException {
    FileResult result = read(List.of(with(field, text)));
    assertThat(result.rejections()).isEmpty();
    assertThat(result.flows()).hasSize(1);
  }

  @Test
  void anExportIsItsFobValue() throws IOException {
    Map<String, String> export =
        with("flowCode", "X", "flowDesc", "Export", "cifvalue", "", "fobvalue", "2500.500");
    assertThat(read(List.of(export)).rejections()).isEmpty();
  }

  /** The value that was cut out with its neighbour's: no row is left, and the file is refused. */
  @Test
  void swappedColumnsOfValuesLoadNothing() throws IOException {
    FileResult result =
        read(
            List.of(
                with("primaryValue", "2400", "fobvalue", "2500.5"),
                with("flowCode", "X", "flowDesc", "Export", "fobvalue", "7", "primaryValue", "7")));
    assertThat(result.flows()).hasSize(1);
    assertThat(result.rejections()).singleElement().satisfies(RepeatedCellsTest::saysWhy);
  }

  @ParameterizedTest
  @CsvSource({"M, 1", "O, 1", "Q, 1", "L, 1", "A, 0", "E, 0", "P, 0", "'', 0"})
  void aFigureBesideAStatusThatSaysThereIsNoneIsRejected(String status, int rejected)
      throws IOException {
    Path file = folder.resolve("messages.csv");
    Files.write(
        file,
        List.of(
            "DATAFLOW,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS",
            "IMF:DOT(1.0),M,US,TXG_FOB_USD,CN,2024-01,1180,0,A",
            "IMF:DOT(1.0),M,US,TXG_FOB_USD,CN,2024-02,1250,0," + status));
    assertThat(PureCore.read(file).rejections()).hasSize(rejected);
  }

  private static void saysWhy(Rejection rejection) {
    assertThat(rejection.issues())
        .extracting(issue -> issue.code())
        .containsAnyOf(IssueCode.CELLS_CONTRADICTED, IssueCode.PARTNER_CONTRADICTED);
    assertThat(rejection.issues().get(0).message()).contains("beside it", "one of them is wrong");
  }

  private static Map<String, String> with(String... changes) {
    Map<String, String> row = new HashMap<>(IMPORT);
    for (int at = 0; at < changes.length; at += 2) {
      row.put(changes[at], changes[at + 1]);
    }
    return row;
  }

  private FileResult read(List<Map<String, String>> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", HEADER)));
    for (Map<String, String> row : rows) {
      lines.add(
          String.join(",", HEADER.stream().map(name -> row.getOrDefault(name, "")).toList()) + ",");
    }
    return PureCore.read(Files.write(folder.resolve("trade.csv"), lines));
  }
}
