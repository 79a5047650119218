package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.extract.RefusedFileException;

/** A publisher changes a file: what an operator reads, and the layout that is proposed for it. */
class ProposedLayoutTest {

  @TempDir Path folder;

  @Test
  void aNewColumnIsLeftOutAndTheRestStays() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-census-country",
            row -> ChangedFile.with(row, 3, ChangedFile.header(row) ? "'UNIT" : "'mio"));
    assertThat(file.differences()).containsExactly("column D 'UNIT' is new");
    assertThat(file.proposal().changes())
        .containsExactly("column D 'UNIT' is new: left out (others)");
    assertThat(file.proposal().confirm())
        .containsExactly("that nobody needs column D 'UNIT', which holds 'mio'");
    assertThat(file.changedLines())
        .containsExactly("+ version: 2", "+ others: [\"UNIT\"]", "- version: 1");
    file.loadsAsBefore();
  }

  @Test
  void aNewColumnOfFiguresIsNamedAsSuch() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-census-country",
            row -> ChangedFile.with(row, 29, ChangedFile.header(row) ? "'BYR" : "12.5"));
    assertThat(file.proposal().confirm())
        .containsExactly(
            "that nobody needs column AD 'BYR', which holds '12.5'; figures are to be described"
                + " under `columns` instead");
    file.loadsAsBefore();
  }

  @Test
  void aRenamedColumnIsFoundByItsPlaceAndLabel() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.withTexts(folder, "us-census-country", "'CTYNAME", "'COUNTRY NAME");
    assertThat(file.differences())
        .containsExactly("column C 'COUNTRY NAME' is new", "column 'CTYNAME' is missing");
    assertThat(file.proposal().changes())
        .containsExactly("column 'CTYNAME' is called 'COUNTRY NAME' now (C)");
    assertThat(file.changedLines()).contains("+ - {header: \"COUNTRY NAME\", field: partner_name}");
    file.loadsAsBefore();
  }

  @Test
  void oneRenamedMonthIsSpelledOut() throws IOException, RefusedFileException {
    ChangedFile file = ChangedFile.withTexts(folder, "us-census-country", "'IMAR", "'IMPMAR");
    assertThat(file.changedLines())
        .contains("+ - {header: \"I{MMM}\", flow: import, spelled: {\"IMAR\": \"IMPMAR\"}}");
    file.loadsAsBefore();
  }

  @Test
  void twelveMonthsRenamedAlikeKeepOneEntry() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-census-country",
            row -> {
              if (ChangedFile.header(row)) {
                row.replaceAll(cell -> cell.replaceFirst("^'I([A-Z]{3})$", "'IMP_$1"));
              }
              return row;
            });
    assertThat(file.changedLines()).contains("+ - {header: \"IMP_{MMM}\", flow: import}");
    file.loadsAsBefore();
  }

  @Test
  void columnsOfYearsWrittenOtherwiseKeepOneEntry() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "wits-partner-timeseries",
            row -> {
              if (row.get(0).equals("Reporter Name")) {
                row.replaceAll(cell -> cell.replaceFirst("^(20\\d\\d)$", "$1 [YR$1]"));
              }
              return row;
            });
    assertThat(file.changedLines()).contains("+ - {header: \"{year} [YR{any}]\"}");
    file.loadsAsBefore();
  }

  @Test
  void rowRulesFollowARenamedColumn() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.withTexts(folder, "wits-partner-timeseries", "Indicator", "Indicator Name");
    assertThat(file.changedLines())
        .contains("+ - {when: {\"Indicator Name\": '.+'}, is: ignore, reason: other_indicator}");
    file.loadsAsBefore();
  }

  @Test
  void aLabelOfAHeaderTreeIsRenamedUnderEachUpperLabel() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.withTexts(folder, "us-ft900-exhibit-1", "'Goods (1)", "'Goods, net (1)");
    assertThat(file.differences())
        .contains(
            "column C 'Balance / Goods, net (1)' is new", "column 'Imports / Goods' is missing");
    assertThat(file.changedLines())
        .contains(
            "+ - {header: [Imports, \"Goods, net (1)\"], flow: import, item: goods, period: row}");
    file.loadsAsBefore();
  }

  @Test
  void aNewColumnInAHeaderTreeIsLeftOut() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-ft900-exhibit-1",
            row ->
                row.size() > 9 && row.get(1).equals("'Total")
                    ? ChangedFile.with(row, 10, "'Tourism")
                    : row);
    assertThat(file.differences()).containsExactly("column K 'Imports / Tourism' is new");
    assertThat(file.changedLines())
        .contains("+ - {header: [\"Imports\", \"Tourism\"], field: other, optional: true}");
    file.loadsAsBefore();
  }

  @Test
  void columnsWithoutLabelAreFoundWhereTheyMovedTo() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "imf-dots",
            row -> {
              if (!SheetText.beginsSheet(row)) {
                row.add(0, "");
              }
              return row;
            });
    assertThat(file.proposal().changes())
        .containsExactly(
            "the reporter stands in cell C4 now, not in B4",
            "the partners stand in column C now, not in B");
    file.loadsAsBefore();
  }

  @Test
  void anotherSizeOfTheUnitChangesFiguresAndAsksForALook()
      throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-ft900-exhibit-1",
            row -> {
              row.replaceAll(ProposedLayoutTest::inThousands);
              return row;
            });
    assertThat(file.differences())
        .containsExactly(
            "expected the unit 'In millions of dollars' above the figures, found"
                + " 'In thousands of dollars'");
    assertThat(file.proposal().changes())
        .containsExactly(
            "the unit 'In millions of dollars' reads 'In thousands of dollars' now",
            "one unit is 1000 USD instead of 1000000");
    assertThat(file.proposal().confirm())
        .containsExactly(
            "that the amounts themselves are 1000 times larger than before: compare one with the"
                + " vintage before");
    file.loadsAsBefore();
  }

  @Test
  void theLegendAndItsMarkAreFollowed() throws IOException, RefusedFileException {
    ChangedFile file = ChangedFile.withTexts(folder, "us-ft900-exhibit-14", "(-)", "(Z)");
    assertThat(file.differences())
        .containsExactly(
            "expected the title '(-) Represents zero or less than one-half of measurement shown'"
                + " above the figures, found"
                + " '(Z) Represents zero or less than one-half of measurement shown'");
    assertThat(file.proposal().changes()).contains("the mark (-) is written (Z) now");
    assertThat(file.proposal().confirm()).containsExactly("that (Z) means what (-) meant");
    file.loadsAsBefore();
  }

  @Test
  void aLegendThatSaysSomethingElseIsToBeConfirmed() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.withTexts(
            folder,
            "us-ft900-exhibit-14",
            "zero or less than one-half of",
            "less than half of the");
    assertThat(file.proposal().confirm())
        .containsExactly("that the mark (-) still means what `marks` says: legend changed");
    file.loadsAsBefore();
  }

  @Test
  void sheetAndColumnMayChangeTogether() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-census-country",
            row -> {
              row.replaceAll(
                  cell ->
                      cell.equals("country")
                          ? "Country data"
                          : cell.equals("'CTY_CODE") ? "'COUNTRY_CODE" : cell);
              return row;
            });
    assertThat(file.proposal().changes())
        .containsExactly(
            "the sheet 'country' is called 'Country data' now",
            "column 'CTY_CODE' is called 'COUNTRY_CODE' now (B)");
    file.loadsAsBefore();
  }

  private static String inThousands(String cell) {
    if (cell.matches("-?\\d{3,}(\\.\\d+)?")) {
      return new BigDecimal(cell).movePointRight(3).toPlainString();
    }
    return cell.replace("In millions of dollars", "In thousands of dollars");
  }
}
