package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.quality.Issue;

/** What is no calendar month, quarter or year is told by name and never taken for one. */
class OtherPeriodsTest {

  private static final String SDMX =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,"
          + "OBS_VALUE,UNIT_MULT\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FY2024 | a fiscal year",
        "FY24 | a fiscal year",
        "FY 2024 (Oct-Sep) | a fiscal year",
        "2023/24 | a fiscal year",
        "2023-24 | a fiscal year",
        "2023-2024 | a fiscal year",
        "2023\u201324 | a fiscal year",
        "1999-00 | a fiscal year",
        "1999/2000 | a fiscal year",
        "Apr-Mar 2024 | a fiscal year",
        "April - March 2024 | a fiscal year",
        "2024-S1 | half a year",
        "2024H1 | half a year",
        "H2 2024 | half a year",
        "1H2024 | half a year",
        "2024-W05 | an ISO week",
        "2024W05 | an ISO week",
        "W05 2024 | an ISO week",
        "2024YTD | a year to date",
        "2024-03 YTD | a year to date",
        "YTD 2024 | a year to date",
        "YTD Mar 2024 | a year to date",
        "Jan-Mar 2024 | several months together",
        "January-June 2024 | several months together",
        "Jan to Mar 2024 | several months together",
        "2024 Jan-Mar | several months together"
      })
  void itIsRejectedByName(String period, String kind) throws IOException {
    assertNamed(
        "sdmx.csv", SDMX + "dataflow,IMF:DOT(1.0),I,A,US,TXG_FOB_USD,CA,", period, kind, ",5,0\n");
  }

  private void assertNamed(String name, String before, String period, String kind, String after)
      throws IOException {
    String good = before.substring(before.indexOf('\n') + 1);
    Path file =
        Files.writeString(
            folder.resolve(name), before + "\"" + period + "\"" + after + good + "2020" + after);
    List<Issue> issues =
        PureCore.read(file).rejections().stream().flatMap(row -> row.issues().stream()).toList();
    assertThat(issues)
        .singleElement()
        .asString()
        .contains(
            "'" + period + "' is not a period: it is " + kind + "; get the file by month, quarter")
        .endsWith("[TB-1022]");
    assertThat(PureCore.read(file).flows()).hasSize(1);
  }

  /** In a column of years, too. */
  @ParameterizedTest
  @ValueSource(strings = {"FY2023", "2022/23", "2023YTD", "2023H1"})
  void aYearThatIsNone(String year) throws IOException {
    String header =
        "CO_ANO;CO_MES;CO_NCM;CO_UNID;CO_PAIS;SG_UF_NCM;CO_VIA;CO_URF;QT_ESTAT;KG_LIQUIDO;VL_FOB\n";
    String rest = ";01;12019000;10;160;MT;01;0817800;7000;7000;3500\n";
    Path file =
        Files.writeString(folder.resolve("EXP_2024.csv"), header + year + rest + "2022" + rest);
    assertThat(PureCore.read(file).rejections().get(0).issues().get(0).message())
        .startsWith("'" + year + "' is not a year: it is ");
  }

  /** October 2009, November 2010 and December 2011 they are not. */
  @ParameterizedTest
  @ValueSource(strings = {"2009-10 2010-11 2011-12", "2010-11 2011-12 2012-13", "2009-10 2010-11"})
  void fiscalYearsThatLookLikeMonthsRefuseTheFile(String periods) throws IOException {
    StringBuilder text = new StringBuilder(SDMX);
    for (String period : periods.split(" ", -1)) {
      text.append("dataflow,IMF:DOT(1.0),I,M,US,TXG_FOB_USD,CA," + period + ",5,0\n");
    }
    Path file = Files.writeString(folder.resolve("sdmx.csv"), text);
    assertThatThrownBy(() -> PureCore.read(file))
        .hasMessageContaining("are those of fiscal years")
        .hasMessageContaining("TB-2062");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2009-10 2009-11 2009-12", "2009-10 2010-11 2011-01", "2010-11"})
  void monthsAmongThemAreMonths(String periods) throws IOException {
    StringBuilder text = new StringBuilder(SDMX);
    for (String period : periods.split(" ", -1)) {
      text.append("dataflow,IMF:DOT(1.0),I,M,US,TXG_FOB_USD,CA," + period + ",5,0\n");
    }
    Path file = Files.writeString(folder.resolve("sdmx.csv"), text);
    assertThat(PureCore.read(file).flows()).hasSize(periods.split(" ", -1).length);
  }
}
