package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Cells;
import org.tradebalance.gen.CensusRow;
import org.tradebalance.gen.CensusSheet;
import org.tradebalance.gen.RawRows;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

class CodedRowsTest {

  private static final SeriesKey CHINA =
      new SeriesKey("us-census-goods-country", "USA", "CHN", Item.GOODS, "TOTAL", Adjustment.NSA);

  @Test
  void readsEveryFigureOfAPartnerAndYear() {
    SplitResult result = CensusSheet.of(china().imports("10", "20.5").exports("3")).scan();

    assertThat(result.rejections()).isEmpty();
    assertThat(result.notApplicable()).isZero();
    assertThat(result.flows())
        .hasSize(26)
        .contains(
            flow(CHINA, Flow.IMPORT, Period.month(2024, 1), "10000000", 3),
            flow(CHINA, Flow.IMPORT, Period.month(2024, 2), "20500000", 4),
            flow(CHINA, Flow.IMPORT, Period.month(2024, 12), "0", 14),
            flow(CHINA, Flow.IMPORT, Period.year(2024), "30500000", 15),
            flow(CHINA, Flow.EXPORT, Period.month(2024, 1), "3000000", 16),
            flow(CHINA, Flow.EXPORT, Period.year(2024), "3000000", 28));
    assertThat(result.rows().read()).isEqualTo(2);
    assertThat(result.rows().accepted()).isEqualTo(1);
    assertThat(result.rows().ignored()).isEqualTo(Map.of("header", 1L));
  }

  @Test
  void rejectsABadNumberWithRowAndColumn() {
    Issue issue = onlyIssue(china().with("IFEB", Cells.text("1,234")));
    assertThat(issue.code()).isEqualTo(IssueCode.NUMBER_INVALID);
    assertThat(issue.location()).isEqualTo(new Location(CensusSheet.FILE, "country", 2, "E"));
    assertThat(issue.field()).isEqualTo("IFEB");
    assertThat(issue.rawValue()).isEqualTo("1,234");
    assertThat(issue)
        .hasToString(
            "in/country.xlsx!country!R2:E: 1,234 is not a number with decimal point '.' [TB-1005]");
  }

  @Test
  void rejectsNegativeExportWithRowAndColumn() {
    Issue issue = onlyIssue(china().with("EDEC", Cells.number("-0.000001")));
    assertThat(issue.code()).isEqualTo(IssueCode.NEGATIVE_FLOW);
    assertThat(issue.location().column()).isEqualTo("AB");
    assertThat(issue.message()).isEqualTo("-0.000001 is negative; exports and imports never are");
  }

  @Test
  void rejectsErrorsAndEmptyCells() {
    assertThat(onlyIssue(china().with("IYR", Cells.error("#REF!"))).message())
        .isEqualTo("the cell holds the error #REF! instead of a figure");
    assertThat(onlyIssue(china().with("EYR", Cells.empty())).message())
        .isEqualTo("the cell is empty; this layout expects a figure there");
  }

  @Test
  void reportsEveryIssueOfARowAndUsesNoneOfItsFigures() {
    SplitResult result =
        CensusSheet.of(
                china()
                    .with("IJAN", Cells.text("x"))
                    .with("EMAR", Cells.number("-1"))
                    .with("EAPR", Cells.error("#N/A")))
            .scan();
    assertThat(result.flows()).isEmpty();
    assertThat(result.rows().rejected()).isEqualTo(1);
    assertThat(result.rejections().get(0).issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.NUMBER_INVALID, IssueCode.NEGATIVE_FLOW, IssueCode.ERROR_CELL);
  }

  @Test
  void keepsARejectedRowAsACsvLine() {
    SplitResult result =
        CensusSheet.of(
                CensusRow.of("2024", "0004")
                    .with("CTYNAME", Cells.text("World, Seasonally Adjusted"))
                    .with("IJAN", Cells.text("?")))
            .scan();
    assertThat(result.rejections().get(0).rawRecord())
        .startsWith("2024,0004,\"World, Seasonally Adjusted\",?,0,0,")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "5701, '5700 (CHN), 5601 (TLS);'",
    "0002, '0001 (G_OPEC), 0003 (EU), 0004 (WLD)'",
    "Slovenja, 4792 (SVN);",
    "'Chna', 5700 (CHN);",
    "Congo (Kinshas), 7660 (COD)",
    "5070x, 5070 (IRN)",
    "CHN, 5700 (CHN)",
    "qqqqqq, none"
  })
  void namesTheCodesNearAnUnknownOne(String code, String near) {
    Issue issue = onlyIssue(CensusRow.of("2024", code));
    assertThat(issue.code()).isEqualTo(IssueCode.PARTNER_UNKNOWN);
    assertThat(issue.message())
        .startsWith("partner code " + code + " is not in the partner list;")
        .contains("known codes near it: " + near);
  }

  @Test
  void ignoresARowOfZerosWithoutYear() {
    SplitResult result = CensusSheet.of(china(), china().with("year", Cells.empty())).scan();
    assertThat(result.rejections()).isEmpty();
    assertThat(result.rows().ignored()).containsEntry("placeholder", 1L);
  }

  @Test
  void findsAPartnerWhoseCodeLostItsZeros() {
    CensusRow world = CensusRow.of("2024", "").with("CTY_CODE", Cells.number("15")).imports("10");
    SplitResult result = CensusSheet.of(world).scan();
    assertThat(result.rejections()).isEmpty();
    assertThat(result.flows()).extracting(flow -> flow.series().partner()).containsOnly("WLD");
  }

  @Test
  void rejectsARowWithoutYear() {
    assertThat(onlyIssue(china().imports("10").with("year", Cells.empty())).message())
        .isEqualTo("the year is missing; expected four digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "20 24", "2024.5", "1650", "2200", "20x4", "Total", "٢٠٢٤"})
  void rejectsAYearThatIsNone(String year) {
    Issue issue = onlyIssue(CensusRow.of(year, "5700"));
    assertThat(issue.code()).isEqualTo(IssueCode.YEAR_INVALID);
    assertThat(issue.message()).isEqualTo(year + " is not a year between 1700 and 2199");
    assertThat(issue.location().column()).isEqualTo("A");
  }

  @Test
  void readsYearsStoredAsNumbers() {
    SplitResult result = CensusSheet.of(china().with("year", Cells.number("2024"))).scan();
    assertThat(result.flows()).hasSize(26);
  }

  @Test
  void rejectsACodeBesideTheNameOfAnotherPartner() {
    assertThat(onlyIssue(china().with("CTYNAME", Cells.text("Mexico"))).message())
        .isEqualTo(
            "partner code 5700 is CHN, but the name beside it, 'Mexico', is that of MEX; one of"
                + " them is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"China", " CHINA ", "", "People's Republic"})
  void takesACodeBesideItsOwnNameOrOneThatNobodyListed(String name) {
    SplitResult result = CensusSheet.of(china().with("CTYNAME", Cells.text(name))).scan();
    assertThat(result.rejections()).isEmpty();
  }

  @Test
  void rejectsARowWithoutPartner() {
    assertThat(onlyIssue(CensusRow.of("2024", " ")).message())
        .isEqualTo("the partner code is missing");
  }

  @Test
  void reportsYearAndPartnerTogether() {
    SplitResult result = CensusSheet.of(CensusRow.of("x", "y")).scan();
    assertThat(result.rejections().get(0).issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.YEAR_INVALID, IssueCode.PARTNER_UNKNOWN);
  }

  @Test
  void rejectsASecondRowOfAPartnerAndYearNamingTheFirst() {
    SplitResult result =
        CensusSheet.of(
                china().imports("1"),
                CensusRow.of("2023", "5700"),
                CensusRow.of("2024", "2010"),
                CensusRow.of(" 2024", "5700 ").imports("2"))
            .scan();
    assertThat(result.rows().accepted()).isEqualTo(3);
    assertThat(result.rejections())
        .flatExtracting(Rejection::issues)
        .extracting(Issue::message)
        .containsExactly(
            "partner 5700, year 2024 already stands in row 2 with other figures; which of the two"
                + " holds is not known, the first one is kept");
    assertThat(result.flows())
        .contains(flow(CHINA, Flow.IMPORT, Period.month(2024, 1), "1000000", 3));
  }

  @Test
  void rejectsAFigureOutsideTheValidityOfItsPartner() {
    Issue issue = onlyIssue(CensusRow.of("1995", "4610").with("IMAR", Cells.number("0.5")));
    assertThat(issue.code()).isEqualTo(IssueCode.OUTSIDE_VALIDITY);
    assertThat(issue.message())
        .isEqualTo("partner 4610 has a figure for 1995-03, outside its validity start to 1992-12");
  }

  @Test
  void setsZerosOutsideTheValidityAside() {
    // The Netherlands Antilles had their last figures in April 2011.
    SplitResult result =
        CensusSheet.of(CensusRow.of("2011", "2771").imports("1", "1", "1", "1").exports("2", "2"))
            .scan();
    assertThat(result.rejections()).isEmpty();
    assertThat(result.notApplicable()).as("May to December, both flows").isEqualTo(16);
    assertThat(result.flows())
        .hasSize(10)
        .extracting(Observation::period)
        .contains(Period.month(2011, 4), Period.year(2011))
        .doesNotContain(Period.month(2011, 5));
  }

  @Test
  void setsTheExportsAsideOfAPartnerWithImportsOnly() {
    SplitResult result = CensusSheet.of(CensusRow.of("2019", "0005").imports("7")).scan();
    assertThat(result.notApplicable()).isEqualTo(13);
    assertThat(result.flows())
        .hasSize(13)
        .allMatch(flow -> flow.flow() == Flow.IMPORT)
        .allMatch(flow -> flow.series().dataset().equals("us-census-goods-preference"));
  }

  @Test
  void rejectsAnExportOfAPartnerWithImportsOnly() {
    SplitResult result =
        CensusSheet.of(CensusRow.of("2019", "0005").with("EJAN", Cells.number("1"))).scan();
    assertThat(result.rejections().get(0).issues())
        .extracting(Issue::message)
        .containsExactly(
            "partner 0005 has a figure for 2019-01, outside its validity"
                + " start to 2020-06, imports only");
  }

  @Test
  void tellsTheLinesOfTheWorldApart() {
    SplitResult result =
        CensusSheet.of(
                CensusRow.of("2024", "0004"),
                CensusRow.of("2024", "0007"),
                CensusRow.of("2024", "0015"))
            .scan();
    assertThat(result.flows())
        .extracting(Observation::series)
        .containsOnly(
            new SeriesKey(CHINA.dataset(), "USA", "WLD", Item.GOODS, "TOTAL", Adjustment.SA),
            new SeriesKey(CHINA.dataset(), "USA", "WLD", Item.GOODS, "ATP", Adjustment.NSA),
            new SeriesKey(CHINA.dataset(), "USA", "WLD", Item.GOODS, "TOTAL", Adjustment.NSA));
  }

  @Test
  void countsNeitherBlankRowsNorOtherSheetsAsFigures() {
    CensusSheet sheet = CensusSheet.of(china());
    SplitScan scan =
        new SplitScan(
            org.tradebalance.gen.ShippedConfig.census(),
            java.util.List.of(sheet.header()),
            CensusSheet.FILE);
    sheet.rows().forEach(scan);
    RawRows.sheet("country").texts("", "  ").list().forEach(scan);
    RawRows.sheet(1, "notes").texts("see census.gov").texts("2024", "5700").list().forEach(scan);
    SplitResult result = scan.result();
    assertThat(result.rows().read()).isEqualTo(4);
    assertThat(result.rows().accepted()).isEqualTo(1);
    assertThat(result.rows().ignored()).isEqualTo(Map.of("header", 1L, "other_sheet", 2L));
    assertThat(result.rows().balances()).isTrue();
  }

  private static CensusRow china() {
    return CensusRow.of("2024", "5700");
  }

  private static Issue onlyIssue(CensusRow row) {
    SplitResult result = CensusSheet.of(row).scan();
    assertThat(result.flows()).isEmpty();
    List<Issue> issues = result.rejections().get(0).issues();
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }

  private static Observation flow(
      SeriesKey series, Flow flow, Period period, String dollars, int column) {
    Figure figure = Figure.of(Usd.of(new BigDecimal(dollars)));
    return new Observation(series, flow, period, figure, new SourceCell(0, 2, column));
  }
}
