package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.pipeline.ScanFile;

/** How a file writes its amounts is proved by all of them, or none is read. */
class NumberNotationTest {

  private static final String SDMX =
      "STRUCTURE;STRUCTURE_ID;ACTION;FREQ;REF_AREA;INDICATOR;COUNTERPART_AREA;TIME_PERIOD;"
          + "OBS_VALUE;UNIT_MULT\n";

  private static final String[] PARTNERS = {"CA", "MX", "JP", "FR", "IT", "BR", "IN", "KR"};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "147777,5|448000,25|76700|163000 -> 147777.5 448000.25 76700 163000",
        "1.234.567|207.787|12 -> 1234567 207787 12",
        "1,234,567|207,787|12.5 -> 1234567 207787 12.5",
        "1,234|12.5 -> 1234 12.5",
        "1.234|12,5 -> 1234 12.5",
        "1 234 567|207 787|12 -> 1234567 207787 12",
        "1\u00A0234,5|207\u00A0787|12 -> 1234.5 207787 12",
        "1\u202F234,5|207.5 -> refused",
        "1'234.5|207’787|12 -> 1234.5 207787 12",
        "35,000.50|1,250.00|3.75 -> 35000.50 1250.00 3.75",
        // Every amount has both readings, and rows state a unit: what the layout states holds.
        "207.787|1.234 -> 207.787 1.234",
        // No way to write numbers has all of them.
        "1.234.567|12.5 -> refused",
        "1.234,5|1,234.5 -> refused",
        "147777,5|12.25 -> refused",
        // Two readings, and nothing tells.
        "207,787|12 -> refused",
        "207,787|1,234 -> refused",
        // With exponents.
        "4.480245e+11|1e+05|12 -> 448024500000 100000 12",
        "4.48e+11|448000000001 -> 448000000000 448000000001",
        // As in India, with all signs of minus and of the currency that the layout states.
        "12,34,567|1,234|12,34,56,789.5 -> 1234567 1234 123456789.5",
        "12,34,567|1,234,567 -> refused",
        "$1,234|1,234,567 -> 1234 1234567",
        "$ 1234|US$5|7$ -> 1234 5 7",
        // A text that is no number in any way proves nothing.
        "about 5|12.5 -> 12.5"
      })
  void theAmountsOfAFile(String line) throws IOException {
    String[] parts = line.split(" -> ", -1);
    String[] amounts = parts[0].split("\\|", -1);
    StringBuilder text = new StringBuilder(SDMX);
    for (int at = 0; at < amounts.length; at++) {
      text.append("dataflow;IMF:DOT(1.0);I;A;US;TXG_FOB_USD;")
          .append(PARTNERS[at] + ";2023;" + amounts[at] + ";0\n");
    }
    Path file = Files.writeString(folder.resolve("dot.csv"), text);
    if (parts[1].equals("refused")) {
      assertThatThrownBy(() -> PureCore.read(file)).hasMessageContaining("TB-2060");
      return;
    }
    FileResult read = PureCore.read(file);
    assertThat(read.flows().stream().map(flow -> String.valueOf(flow.figure().amount())).toList())
        .isEqualTo(Stream.of(parts[1].split(" ")).map(NumberNotationTest::shortest).toList());
  }

  /** Nobody trades in thousandths of a dollar: points that may stand between thousands do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "207.787|1.234 -> refused",
        "1.000|500|207.787 -> refused",
        "207.787|12 -> 207.787 12",
        "207.787|1.23 -> 207.787 1.23",
        "207.787|0.234 -> 207.787 0.234",
        "207.787|1.234|1234 -> 207.787 1.234 1234"
      })
  void amountsInDollarsThatMayAllBeThousandsAreRefused(String line) throws IOException {
    String[] parts = line.split(" -> ", -1);
    String[] amounts = parts[0].split("\\|", -1);
    StringBuilder text =
        new StringBuilder("typeCode,freqCode,refYear,refMonth,period,reporterCode,");
    text.append("reporterISO,flowCode,partnerCode,partnerISO,partner2Code,classificationCode,");
    text.append("cmdCode,customsCode,motCode,primaryValue\n");
    String[] codes = {"124,CAN", "484,MEX", "392,JPN", "76,BRA"};
    for (int at = 0; at < amounts.length; at++) {
      text.append("C,A,2023,52,2023,842,USA,X," + codes[at] + ",0,HS,TOTAL,C00,0,");
      text.append(amounts[at]).append('\n');
    }
    Path file = Files.writeString(folder.resolve("comtrade.csv"), text);
    if (parts[1].equals("refused")) {
      assertThatThrownBy(() -> PureCore.read(file))
          .hasMessageContaining("TB-2060")
          .hasMessageContaining("between thousands");
      return;
    }
    assertThat(
            PureCore.read(file).flows().stream()
                .map(flow -> String.valueOf(flow.figure().amount()))
                .toList())
        .containsExactlyInAnyOrder(parts[1].split(" "));
  }

  /** A minus is one wherever it stands; of other signs somebody has to say what they mean. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u22125000 -> -5000",
        "5000- -> -5000",
        "5000\u2212 -> -5000",
        "\u20135000 -> -5000",
        "-5000 -> -5000",
        "-$5000 -> -5000",
        "$-5000 -> -5000",
        "(5000) -> brackets stand for minus in accounts and for low reliability",
        "$(5,000) -> brackets stand for minus in accounts and for low reliability",
        "5% -> it is a share in percent",
        "5 % -> it is a share in percent",
        "\u20AC5000 -> it has the sign of a currency beside which the layout reads USD",
        "5 000 \u00A3 -> it has the sign of a currency beside which the layout reads USD",
        "-5000- -> is not a number"
      })
  void signsAroundTheDigitsOfABalance(String line) throws IOException {
    String[] parts = line.split(" -> ", -1);
    Path file =
        Files.writeString(
            folder.resolve("BOPGSTB.csv"),
            "observation_date,BOPGSTB\n2024-01-01,-70,\n".replace("70,\n", "70\n")
                + "2024-02-01,\""
                + parts[0]
                + "\"\n");
    FileResult read = PureCore.read(file);
    if (parts[1].startsWith("-")) {
      assertThat(read.flows().get(1).figure().amount()).hasToString(parts[1] + "000000");
    } else {
      assertThat(read.rejections().get(0).issues().get(0).message()).contains(parts[1]);
      assertThat(read.flows()).hasSize(1);
    }
  }

  /** Exports and imports are never below zero, however the minus is written. */
  @ParameterizedTest
  @ValueSource(strings = {"\u22125", "5-", "-5"})
  void aNegativeFlowIsRejectedHoweverItIsWritten(String amount) throws IOException {
    String row = "dataflow;IMF:DOT(1.0);I;A;US;TXG_FOB_USD;";
    Path file =
        Files.writeString(
            folder.resolve("dot.csv"),
            SDMX + row + "CA;2023;7;0\n" + row + "MX;2023;" + amount + ";0\n");
    assertThat(PureCore.read(file).rejections().get(0).issues().get(0).message())
        .isEqualTo(amount + " is negative; exports and imports never are");
  }

  private static String shortest(String number) {
    return new java.math.BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  /** The splits of a very large file are read once, each by itself. */
  @ParameterizedTest
  @ValueSource(strings = {"1.234.567", "88,5", "1 234", "12,345"})
  void aVeryLargeFileInAnotherNotationIsRefusedWhole(String amount) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("BACI_HS17_Y2021_V202301.csv"),
            "t,i,j,k,v,q\n2021,842,156,010121,12.5,1\n2021,842,156,010129,\"" + amount + "\",1\n");
    assertThatThrownBy(
            () ->
                ScanFile.tried(
                    file,
                    "baci.csv",
                    PureCore.CATALOGUE.layouts().get("cepii-baci"),
                    Limits.DEFAULT,
                    ExchangeRates.NONE))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("TB-2060")
        .hasMessageContaining(amount);
  }

  /** Written in another way, a file says the same or is refused whole. */
  @ParameterizedTest
  @MethodSource("rewritten")
  void aFileOfAPublisherInAnotherNotation(String name, String point, String group)
      throws IOException {
    PublisherCase example = PublisherCase.named(name);
    List<List<String>> rows =
        SheetText.read(example.input()).stream()
            .map(row -> row.stream().map(cell -> rewritten(cell, point, group)).toList())
            .toList();
    Path file = folder.resolve(example.fileName());
    Files.writeString(
        file,
        rows.stream()
            .map(row -> row.stream().map(c -> '"' + c + '"').collect(Collectors.joining(";")))
            .collect(Collectors.joining("\n", "", "\n")));
    example.assertSaidBy(file);
  }

  /** Amounts of these cases have at least six digits, and nothing else in them has. */
  private static String rewritten(String cell, String point, String group) {
    if (!cell.matches("\\d{6,}(\\.\\d+)?|\\d+\\.\\d+")) {
      return cell;
    }
    String whole = cell.replaceAll("\\..*", "");
    String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
    return cell.contains(".") ? grouped + point + cell.substring(whole.length() + 1) : grouped;
  }

  static Stream<Arguments> rewritten() {
    return Stream.of("un-comtrade", "wits-partner-timeseries", "sdmx-csv-2")
        .flatMap(
            name ->
                Stream.of(
                        List.of(".", ","),
                        List.of(",", "."),
                        List.of(",", "\u00A0"),
                        List.of(".", "\u202F"),
                        List.of(".", "’"),
                        List.of(",", ""))
                    .map(way -> Arguments.of(name, way.get(0), way.get(1))));
  }

  @Test
  void textsOfAWorkbookAreReadBesideItsNumbers() throws IOException {
    PublisherCase example = PublisherCase.named("us-census-country");
    List<List<String>> rows =
        SheetText.read(example.input()).stream()
            .map(
                row ->
                    row.stream()
                        .map(
                            c ->
                                c.matches("\\d{1,7}\\.\\d{1,6}") ? "'" + rewritten(c, ".", ",") : c)
                        .toList())
            .toList();
    Path file = folder.resolve(example.fileName());
    SheetText.write(rows, file);
    example.assertSaidBy(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Which part is the day, some date tells.
        "01/02/2024 31/03/2024 -> 2024-02 2024-03",
        "02/01/2024 03/31/2024 -> 2024-02 2024-03",
        // One row for each month, so that it is always the first day.
        "1/1/2024 2/1/2024 3/1/2024 4/1/2024 -> 2024-01 2024-02 2024-03 2024-04",
        "01/01/2024 01/02/2024 01/03/2024 01/04/2024 -> 2024-01 2024-02 2024-03 2024-04",
        // Nothing tells, or the file has both.
        "01/02/2024 02/03/2024 -> refused",
        "01/02/2024 31/03/2024 04/30/2024 -> 2024-03 2024-04"
      })
  void theDatesOfAFile(String line) throws IOException {
    String[] parts = line.split(" -> ", -1);
    StringBuilder text = new StringBuilder("observation_date,BOPGSTB\n");
    for (String date : parts[0].split(" ", -1)) {
      text.append(date).append(",-5000\n");
    }
    Path file = Files.writeString(folder.resolve("BOPGSTB.csv"), text);
    if (parts[1].equals("refused")) {
      assertThatThrownBy(() -> PureCore.read(file)).hasMessageContaining("refused");
      return;
    }
    assertThat(PureCore.read(file).flows().stream().map(flow -> flow.period().toString()))
        .containsExactly(parts[1].split(" "));
  }
}
