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
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * Messages in SDMX-CSV: what the column ACTION of version 2.0 says (field guide of
 * sdmx-twg/sdmx-csv as of June 2025: I, A and M merge, R replaces, D deletes) and what a multiplier
 * that is left empty does not say.
 */
class SdmxMessagesTest {

  private static final String V1 =
      "DATAFLOW,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT";
  private static final String V2 =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,"
          + "OBS_VALUE,UNIT_MULT";
  private static final String GOOD = "dataflow,X:DOT(1.0),M,A,US,TXG_FOB_USD,CN,2023,7,6";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"I", "A", "M", "R"})
  void actionsThatStateAFigureLoadIt(String action) throws IOException {
    FileResult result =
        read(V2, GOOD, "dataflow,X:DOT(1.0)," + action + ",A,US,TMG_CIF_USD,CN,2023,12.5,6");
    assertThat(texts(result)).contains("USA CHN import 2023 12500000");
    assertThat(result.deletions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"45000,6", ",6", ",", "NaN,"})
  void aDeletionNamesAFigureWhateverStandsInItsItem(String rest) throws IOException {
    FileResult result = read(V2, GOOD, "dataflow,X:DOT(1.0),D,A,US,TXG_FOB_USD,FR,2024," + rest);
    assertThat(texts(result)).containsExactly("USA CHN export 2023 7000000");
    assertThat(result.deletions())
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.series().partner()).isEqualTo("FRA");
              assertThat(gone.period()).isEqualTo(Period.year(2024));
              assertThat(gone.figure().amount()).isNull();
            });
    assertThat(result.rows().ignored()).containsEntry("deleted", 1L);
    assertThat(result.rows().balances()).isTrue();
    // It is of the release that takes the last figure back, too.
    assertThat(result.vintage()).hasToString("2024-12");
  }

  @Test
  void aMessageMayDeleteOnly() throws IOException {
    FileResult result = read(V2, "dataflow,X:DOT(1.0),D,A,US,TXG_FOB_USD,FR,2024,,");
    assertThat(result.flows()).isEmpty();
    assertThat(result.deletions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'A,US,TXG_FOB_USD,,2023', COUNTERPART_AREA",
    "'A,,TXG_FOB_USD,CN,2023', REF_AREA",
    "'A,US,,CN,', INDICATOR and TIME_PERIOD"
  })
  void aDeletionWithoutADimensionIsRefusedByName(String dimensions, String open)
      throws IOException {
    FileResult result = read(V2, GOOD, "dataflow,X:DOT(1.0),D," + dimensions + ",,6");
    assertThat(result.deletions()).isEmpty();
    assertThat(codes(result)).containsExactly("TB-1042");
    assertThat(result.rejections().get(0).issues().get(0).message()).contains("whatever " + open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "Delete", "X", "", "m", "DD"})
  void anythingElseIsNoAction(String action) throws IOException {
    FileResult result =
        read(V2, GOOD, "dataflow,X:DOT(1.0)," + action + ",A,US,TXG_FOB_USD,FR,2023,1,6");
    assertThat(codes(result)).containsExactly("TB-1021");
    assertThat(result.flows()).hasSize(1);
  }

  @Test
  void aMessageThatStatesAndDeletesTheSameIsRefused() throws IOException {
    Issue refusal = refusal(V2, GOOD, "dataflow,X:DOT(1.0),D,A,US,TXG_FOB_USD,CN,2023,7,6");
    assertThat(refusal.message())
        .startsWith("two figures for export CHN TOTAL 2023: ")
        .contains(" in row 2 and deleted in row 3;");
  }

  @Test
  void anEmptyMultiplierIsNotReadAsUnits() throws IOException {
    FileResult result =
        read(
            V1,
            "X,A,US,TXG_FOB_USD,CN,2023,5,0",
            "X,A,US,TXG_FOB_USD,DE,2023,5,",
            "X,A,US,TXG_FOB_USD,FR,2023,5,6");
    assertThat(texts(result))
        .containsExactly("USA CHN export 2023 5", "USA FRA export 2023 5000000");
    assertThat(codes(result)).containsExactly("TB-1041");
  }

  @Test
  void aMessageOfEmptyMultipliersIsRefused() throws IOException {
    assertThat(refusal(V1, "X,A,US,TXG_FOB_USD,CN,2023,5,").message())
        .startsWith("not one row could be used: 1 rejected")
        .contains("the power of ten is missing", "[TB-1041]");
  }

  @Test
  void aMessageWithoutTheColumnIsInUnits() throws IOException {
    FileResult result = read(V1.replace(",UNIT_MULT", ""), "X,A,US,TXG_FOB_USD,CN,2023,5000000");
    assertThat(texts(result)).containsExactly("USA CHN export 2023 5000000");
  }

  @ParameterizedTest
  @CsvSource({
    "M, 2023-Q1, 'monthly, but its period is quarterly 2023-Q1'",
    "M, 2023, 'monthly, but its period is annual 2023'",
    "A, 2023-05, 'annual, but its period is monthly 2023-05'",
    "Q, 2023-03, 'quarterly, but its period is monthly 2023-03'"
  })
  void theFrequencyAndTheShapeOfThePeriodAgree(String frequency, String period, String what)
      throws IOException {
    FileResult result =
        read(
            V1,
            "X,A,US,TXG_FOB_USD,DE,2023,5,0",
            "X," + frequency + ",US,TXG_FOB_USD,CN," + period + ",5,0");
    assertThat(codes(result)).containsExactly("TB-1043");
    assertThat(result.rejections().get(0).issues().get(0).message())
        .startsWith("the frequency of the row is " + what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "W", "m", ""})
  void otherFrequenciesAreNoneOfOurs(String frequency) throws IOException {
    FileResult result =
        read(
            V1,
            "X,A,US,TXG_FOB_USD,DE,2023,5,0",
            "X," + frequency + ",US,TXG_FOB_USD,CN,2023-05,5,0");
    assertThat(codes(result)).containsExactly(frequency.isEmpty() ? "TB-1023" : "TB-1021");
  }

  @Test
  void importsWithAndWithoutFreightAreTwoDatasets() throws IOException {
    FileResult result =
        read(
            V1,
            "X,A,US,TXG_FOB_USD,DE,2023,4,0",
            "X,A,US,TMG_CIF_USD,DE,2023,6,0",
            "X,A,US,TMG_FOB_USD,DE,2023,5,0");
    assertThat(result.rejections()).isEmpty();
    assertThat(result.flows())
        .extracting(
            flow ->
                flow.series().dataset() + " " + flow.flow().code() + " " + flow.figure().amount())
        .containsExactly(
            "sdmx-goods export 4", "sdmx-goods import 6", "sdmx-goods-imports-fob import 5");
  }

  private FileResult read(String... rows) throws IOException {
    return PureCore.read(Files.write(folder.resolve("message.csv"), List.of(rows)));
  }

  private Issue refusal(String... rows) throws IOException {
    return PureCore.refusal(Files.write(folder.resolve("message.csv"), List.of(rows)));
  }

  private static List<String> codes(FileResult result) {
    List<String> codes = new ArrayList<>();
    for (Rejection rejection : result.rejections()) {
      rejection.issues().forEach(issue -> codes.add(issue.code().id()));
    }
    return codes;
  }

  private static List<String> texts(FileResult result) {
    return result.flows().stream().map(SdmxMessagesTest::text).toList();
  }

  private static String text(Observation flow) {
    Usd amount = flow.figure().amount();
    return String.join(
        " ",
        flow.series().reporter(),
        flow.series().partner(),
        flow.flow().code(),
        flow.period().toString(),
        amount == null ? "-" : amount.toString());
  }
}
