package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.gen.Cells;
import org.tradebalance.gen.CensusRow;
import org.tradebalance.gen.CensusSheet;
import org.tradebalance.gen.Exhibit1Sheet;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

class FileAssemblyTest {

  private static final String[] FULL_YEAR = {
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"
  };

  @Test
  void isDatedByTheLastMonthWithATradeOfTheWorld() {
    FileResult file =
        loaded(
            CensusSheet.of(
                CensusRow.of("2023", "0015").imports(FULL_YEAR).exports(FULL_YEAR),
                CensusRow.of("2024", "0015").imports("1", "2").exports("3", "4")));
    assertThat(file.vintage()).isEqualTo(Vintage.parse("2024-02"));
  }

  @Test
  void namesTheTwoAmountsWhereAFileStatesOneFigureTwice() {
    SplitResult one = CensusSheet.of(CensusRow.of("2024", "0015").imports("1").exports("1")).scan();
    SplitResult two = CensusSheet.of(CensusRow.of("2024", "0015").imports("2").exports("1")).scan();
    FileAssembly file =
        FileAssembly.of(ShippedConfig.census(), CensusSheet.FILE, List.of(one, two));
    assertThat(file.refusal()).isNotNull();
    assertThat(file.refusal().code()).isEqualTo(IssueCode.FIGURE_TWICE);
    assertThat(file.refusal().message())
        .startsWith(
            "two figures for import WLD TOTAL 2024-01: 1000000 US dollars in row 2 and 2000000 US"
                + " dollars in row 2;");
  }

  @Test
  void monthsNotYetPublishedAreAbsentAndNotZero() {
    FileResult file =
        loaded(
            CensusSheet.of(
                CensusRow.of("2024", "5700").imports("1").exports("3", "4"),
                CensusRow.of("2024", "0015").imports("1", "2").exports("3", "4")));
    assertThat(file.flows())
        .filteredOn(flow -> flow.series().partner().equals("CHN"))
        .filteredOn(flow -> flow.flow() == Flow.IMPORT)
        .extracting(flow -> flow.period() + " " + flow.figure().state())
        .containsExactly("2024-01 REPORTED", "2024-02 ZERO", "2024-02 REPORTED");
    assertThat(file.found()).isEqualTo(52);
    assertThat(file.flows()).hasSize(12);
    assertThat(file.notPublished()).isEqualTo(40);
  }

  @Test
  void theYearColumnOfARunningYearBecomesAYearToDate() {
    FileResult file =
        loaded(
            CensusSheet.of(
                CensusRow.of("2023", "0015").imports(FULL_YEAR).exports(FULL_YEAR),
                CensusRow.of("2024", "0015").imports("1", "2", "3").exports("3", "4", "5")));
    assertThat(file.flows())
        .filteredOn(flow -> flow.flow() == Flow.EXPORT)
        .filteredOn(flow -> flow.period().frequency() != Frequency.MONTHLY)
        .extracting(flow -> flow.period().frequency() + " " + flow.period() + " " + amount(flow))
        .containsExactly("ANNUAL 2023 78000000", "YEAR_TO_DATE 2024-03 12000000");
  }

  @Test
  void aZeroOfThePartnerInAPublishedMonthIsAFigure() {
    FileResult file =
        loaded(
            CensusSheet.of(
                CensusRow.of("2024", "0015").imports("1").exports("1"),
                CensusRow.of("2024", "5830")));
    assertThat(file.flows())
        .filteredOn(flow -> flow.series().partner().equals("TWN"))
        .hasSize(4)
        .allMatch(flow -> flow.figure().state() == ObservationStatus.ZERO);
  }

  @Test
  void inAYearWithoutWorldAnyPartnerDecides() {
    FileResult file =
        loaded(
            CensusSheet.of(
                CensusRow.of("1985", "5700").imports("1").exports("0", "2"),
                CensusRow.of("1985", "2010").imports("0", "0", "3")));
    assertThat(file.vintage()).isEqualTo(Vintage.parse("1985-03"));
    assertThat(file.flows())
        .filteredOn(flow -> flow.series().partner().equals("MEX"))
        .filteredOn(flow -> flow.flow() == Flow.EXPORT)
        .extracting(flow -> flow.period().toString())
        .containsExactly("1985-01", "1985-02", "1985-03", "1985-03");
  }

  @Test
  void aPartnerDoesNotDecideWhereThereIsAWorld() {
    FileResult file =
        loaded(
            CensusSheet.of(
                CensusRow.of("2024", "5700").imports("1", "1", "9"),
                CensusRow.of("2024", "0015").imports("1", "1").exports("1", "1")));
    assertThat(file.vintage()).isEqualTo(Vintage.parse("2024-02"));
  }

  @Test
  void accountsForEveryFigureFound() {
    CensusSheet sheet =
        CensusSheet.of(
            CensusRow.of("2019", "0005").imports("1", "2"),
            CensusRow.of("2019", "5700").imports("1").with("EJAN", Cells.text("?")),
            CensusRow.of("2019", "0015").imports("1", "2").exports("1", "2"));
    FileResult file = loaded(sheet);
    assertThat(file.found()).isEqualTo(52);
    assertThat(file.notApplicable()).isEqualTo(13);
    assertThat(file.flows().size() + file.notPublished() + file.notApplicable()).isEqualTo(52);
    assertThat(file.rejections()).hasSize(1);
    assertThat(file.rows().balances()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, false", "2, 1, false", "3, 1, true", "8, 1, true", "8, 0, false"})
  void refusesAFileOfWhichABlockOfRowsContradictsRowsBefore(
      int rows, int difference, boolean refused) {
    List<CensusRow> all = new ArrayList<>();
    for (int year = 2000; year < 2010; year++) {
      all.add(CensusRow.of(Integer.toString(year), "5700").imports("1" + year));
    }
    for (int year = 2000; year < 2000 + rows; year++) {
      // The rows of other years under the wrong label, or the same once more.
      all.add(CensusRow.of(Integer.toString(year), "5700").imports("1" + (year + difference)));
    }
    FileAssembly assembly = CensusSheet.of(all.toArray(CensusRow[]::new)).assemble();
    assertThat(assembly.rows().rejected()).isEqualTo(rows);
    if (refused) {
      assertThat(assembly.refusal())
          .asString()
          .contains(rows + " rows give other figures", "the first: row 12 for row 2", "[TB-2085]");
    } else {
      assertThat(assembly.refusal()).isNull();
    }
  }

  @Test
  void refusesAFileOfWhichNoRowCanBeUsed() {
    FileAssembly assembly =
        CensusSheet.of(CensusRow.of("x", "5700"), CensusRow.of("2024", "x")).assemble();
    assertThat(assembly.result()).isNull();
    assertThat(Objects.requireNonNull(assembly.refusal()).code())
        .isEqualTo(IssueCode.NO_ROW_ACCEPTED);
    assertThat(assembly.refusal().message())
        .startsWith("not one row could be used: 2 rejected, the first in row ")
        .contains("[TB-10");
    assertThat(assembly.rows().read()).isEqualTo(3);
    assertThat(assembly.rows().rejected()).isEqualTo(2);
    assertThat(assembly.rows().balances()).isTrue();
  }

  @Test
  void refusesAFileWithNothingBelowItsHeader() {
    assertThat(Objects.requireNonNull(CensusSheet.of().assemble().refusal()))
        .hasToString(
            "in/country.xlsx: not one row could be used: there is none below the header [TB-2010]");
  }

  @Test
  void refusesAFileThatPublishesNoMonth() {
    FileAssembly assembly =
        CensusSheet.of(CensusRow.of("2024", "5700"), CensusRow.of("2024", "0015")).assemble();
    assertThat(Objects.requireNonNull(assembly.refusal()).code())
        .isEqualTo(IssueCode.NO_MONTH_PUBLISHED);
    assertThat(assembly.rows().accepted()).isEqualTo(2);
  }

  @Test
  void aFileOfYearsOnlyIsOfTheVintageThatEndsItsLastYear() {
    FileAssembly assembly = new Exhibit1Sheet().label("2024").figures("Jan. - Dec.", 1).assemble();
    assertThat(Objects.requireNonNull(assembly.result()).vintage()).hasToString("2024-12");
  }

  @Test
  void keepsZerosOfAnExhibitWhereEmptyMeansToCome() {
    FileAssembly assembly =
        new Exhibit1Sheet()
            .label("2024")
            .figures("January", 1)
            .figures("February", 0)
            .toCome("March")
            .assemble();
    FileResult file = Objects.requireNonNull(assembly.result());
    assertThat(file.vintage()).isEqualTo(Vintage.parse("2024-02"));
    assertThat(file.flows()).hasSize(18);
    assertThat(file.notPublished()).isZero();
  }

  @Test
  void joinsTheSplitsOfAFileInTheirOrder() {
    CensusSheet sheet =
        CensusSheet.of(
            CensusRow.of("2024", "0015").imports("1", "2").exports("3", "4"),
            CensusRow.of("2024", "2010").imports("1").exports("1"),
            CensusRow.of("2024", "nope"),
            CensusRow.of("2024", "5700").imports("1", "1"));
    List<RawRow> rows = sheet.rows();
    FileAssembly whole = sheet.assemble();
    FileAssembly parts =
        FileAssembly.of(
            ShippedConfig.census(),
            CensusSheet.FILE,
            List.of(sheet.scan(rows.subList(0, 2)), sheet.scan(rows.subList(2, 5))));
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void aSplitCanBeScannedOnAnotherMachine() throws IOException, ClassNotFoundException {
    SplitResult split =
        CensusSheet.of(
                CensusRow.of("2024", "5700").imports("1"),
                CensusRow.of("2024", "nope"),
                CensusRow.of("2019", "0005"))
            .scan();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(split);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(split);
    }
  }

  @Test
  void theVintageOfAFileIsNoYearToDate() {
    FileResult file =
        loaded(CensusSheet.of(CensusRow.of("2024", "0015").imports("1").exports("1")));
    assertThat(file.vintage().lastMonth()).isEqualTo(Period.month(2024, 1));
  }

  private static FileResult loaded(CensusSheet sheet) {
    FileAssembly assembly = sheet.assemble();
    assertThat(assembly.refusal()).isNull();
    return Objects.requireNonNull(assembly.result());
  }

  private static String amount(Observation flow) {
    return String.valueOf(flow.figure().amount());
  }
}
