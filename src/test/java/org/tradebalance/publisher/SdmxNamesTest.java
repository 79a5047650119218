package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.trade.Observation;

/**
 * A message says the same with codes, with codes and names in one cell (labels=both) and with a
 * column of names after each column of codes (labels=name): field guide of SDMX-CSV 2.0, sdmx-twg.
 */
class SdmxNamesTest {

  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,"
          + "OBS_VALUE,UNIT_MULT,OBS_STATUS";
  private static final List<String> ROWS =
      List.of(
          "dataflow,IMF:DOT(1.0),I,A,US,TXG_FOB_USD,CN,2023,147777.5,6,A",
          "dataflow,IMF:DOT(1.0),M,Q,US,TMG_CIF_USD,DE,2024-Q2,163,9,E",
          "dataflow,IMF:DOT(1.0),D,M,US,TMG_CIF_USD,FR,2024-05,,,");

  /** Names as wild as they come: commas, quotes, a colon, the very code, the label of a column. */
  private static final Map<String, String> NAMES =
      Map.of(
          "FREQ", "Frequency",
          "INDICATOR", "Indicator",
          "US", "United States: 50 states",
          "CN", "China, \"P.R.\": Mainland",
          "TXG_FOB_USD", "Goods, Value of Exports, US Dollars",
          "6", "Millions",
          "A", "A",
          "TIME_PERIOD", "Time period");

  private static final int VALUE = 8;

  @TempDir Path folder;

  @Test
  void codesAndNamesInOneCell() throws IOException {
    assertSame((code, column) -> code.isEmpty() ? "" : quoted(code + ": " + name(code)), true);
  }

  @Test
  void codesAlone() throws IOException {
    assertSame((code, column) -> quoted(code), true);
  }

  @Test
  void aColumnOfNamesAfterEachOfCodes() throws IOException {
    assertSame((code, column) -> quoted(code) + "," + quoted(name(code)), false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"STRUCTURE[;]", "STRUCTURE[|]"})
  void theFirstHeaderMayTellTheSignBetweenValues(String first) throws IOException {
    List<String> lines = new ArrayList<>(ROWS);
    lines.add(0, HEADER.replaceFirst("STRUCTURE", first.replace("$", "\\$")));
    assertThat(figures(read("multi.csv", lines))).isEqualTo(figures(plain()));
  }

  @Test
  void aRowThatIsRejectedIsKeptAsItWas() throws IOException {
    FileResult result =
        read(
            "labels.csv",
            List.of(
                HEADER.replace("REF_AREA", "REF_AREA: Reference area"),
                ROWS.get(0),
                "dataflow,IMF:DOT(1.0),I,A,US: United States,TXG_FOB_USD,Q9: Nowhere,2023,1,6,A"));
    assertThat(result.rejections())
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.rawRecord()).contains("US: United States", "Q9: Nowhere");
              assertThat(bad.issues().get(0).message()).startsWith("partner code Q9 is not");
            });
  }

  @Test
  void eurostatIsReadWithNamesToo() throws IOException {
    ExchangeRates rates =
        new ExchangeRates(
            PureCore.rates(
                    Files.writeString(
                        folder.resolve("rates.csv"),
                        "currency,period,usd_per_unit\nEUR,2023,1.08\n"))
                .rates());
    FileResult result =
        PureCore.read(
            Files.write(
                folder.resolve("lt.csv"),
                List.of(
                    "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,indic_et,Indicator,"
                        + "sitc06,Product,partner,Partner,geo,Geopolitical entity,TIME_PERIOD,Time,"
                        + "OBS_VALUE,Observation value,OBS_FLAG,Flag",
                    "dataflow,ESTAT:EXT_LT_INTERTRD(1.0),Trade,A,Annual,MIO_EXP_VAL,Exports,TOTAL,"
                        + "All,US,United States,DE,Germany,2023,,100,,p,provisional")),
            rates);
    assertThat(result.rejections()).isEmpty();
    assertThat(result.flows())
        .singleElement()
        .satisfies(flow -> assertThat(flow.figure().amount()).hasToString("108000000"));
  }

  private void assertSame(BiFunction<String, Integer, String> cell, boolean alone)
      throws IOException {
    List<String> lines =
        IntStream.range(-1, ROWS.size())
            .mapToObj(number -> number < 0 ? HEADER : ROWS.get(number))
            .map(line -> labelled(line, cell, alone))
            .toList();
    FileResult result = read("labels.csv", lines);
    assertThat(result.rejections()).isEmpty();
    assertThat(figures(result)).hasSize(2).isEqualTo(figures(plain()));
    assertThat(result.deletions()).hasSize(1);
  }

  /** The structure and the action have no names, but the identifier of the structure has. */
  private static String labelled(
      String line, BiFunction<String, Integer, String> cell, boolean alone) {
    List<String> codes = List.of(line.split(",", -1));
    return IntStream.range(0, codes.size())
        .mapToObj(
            column -> {
              String code = codes.get(column);
              if (column == 1 && !alone) {
                return code + "," + (line.equals(HEADER) ? "STRUCTURE_NAME" : "Direction of trade");
              }
              boolean plain =
                  column == 0 || column == 2 || (alone && column == VALUE && digits(code));
              return plain ? code : cell.apply(code, column);
            })
        .collect(Collectors.joining(","));
  }

  private FileResult plain() throws IOException {
    List<String> lines = new ArrayList<>(ROWS);
    lines.add(0, HEADER);
    return read("plain.csv", lines);
  }

  private FileResult read(String name, List<String> lines) throws IOException {
    return PureCore.read(Files.write(folder.resolve(name), lines));
  }

  private static List<String> figures(FileResult result) {
    return result.flows().stream().map(SdmxNamesTest::text).toList();
  }

  private static String text(Observation flow) {
    return flow.series() + " " + flow.flow() + " " + flow.period() + " " + flow.figure();
  }

  private static boolean digits(String text) {
    return text.matches("[0-9.]+");
  }

  private static String name(String code) {
    return NAMES.getOrDefault(code, "Name of " + code);
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
