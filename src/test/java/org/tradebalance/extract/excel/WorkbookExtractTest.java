package org.tradebalance.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradebalance.sample.RawCell.blank;
import static org.tradebalance.sample.RawCell.bool;
import static org.tradebalance.sample.RawCell.date;
import static org.tradebalance.sample.RawCell.emptyText;
import static org.tradebalance.sample.RawCell.error;
import static org.tradebalance.sample.RawCell.formula;
import static org.tradebalance.sample.RawCell.inlineText;
import static org.tradebalance.sample.RawCell.number;
import static org.tradebalance.sample.RawCell.percent;
import static org.tradebalance.sample.RawCell.text;
import static org.tradebalance.sample.RawCell.textFormula;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.sample.RawWorkbook;

class WorkbookExtractTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String OPEN =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "180549.80000000002",
        "41083.99210999999",
        "7.500000000000001e-05",
        "123457089011.34",
        "1.23457E+11",
        "-0",
        "00.10"
      })
  void keepsTheDigitsThatTheFileStores(String raw) throws IOException, RefusedFileException {
    assertThat(only(number(raw))).isEqualTo(new RawCell(RawCell.Kind.NUMBER, raw));
  }

  @Test
  void ignoresDisplayFormats() throws IOException, RefusedFileException {
    assertThat(only(date("45292"))).isEqualTo(new RawCell(RawCell.Kind.NUMBER, "45292"));
    assertThat(only(percent("0.125"))).isEqualTo(new RawCell(RawCell.Kind.NUMBER, "0.125"));
  }

  @Test
  void keepsTextThatLooksLikeANumber() throws IOException, RefusedFileException {
    assertThat(only(text("0015"))).isEqualTo(new RawCell(RawCell.Kind.TEXT, "0015"));
    assertThat(only(inlineText("0015"))).isEqualTo(new RawCell(RawCell.Kind.TEXT, "0015"));
    assertThat(only(text(" a & <b> "))).isEqualTo(new RawCell(RawCell.Kind.TEXT, " a & <b> "));
  }

  @Test
  void readsTheValueThatAFormulaLeftInTheFile() throws IOException, RefusedFileException {
    assertThat(only(formula("A1+A2", "0.30000000000000004")))
        .isEqualTo(new RawCell(RawCell.Kind.NUMBER, "0.30000000000000004"));
    assertThat(only(formula("1/3", "3.3e-01")))
        .isEqualTo(new RawCell(RawCell.Kind.NUMBER, "3.3e-01"));
    assertThat(only(textFormula("A1", "n.a."))).isEqualTo(new RawCell(RawCell.Kind.TEXT, "n.a."));
    assertThat(only(error("#DIV/0!").computedBy("1/0")))
        .isEqualTo(new RawCell(RawCell.Kind.ERROR, "#DIV/0!"));
  }

  @Test
  void theValueOfAFormulaKeepsItsKind() throws IOException, RefusedFileException {
    assertThat(only(bool(true).computedBy("1=1")).kind()).isEqualTo(RawCell.Kind.BOOLEAN);
    assertThat(only(textFormula("A1", "0015"))).isEqualTo(new RawCell(RawCell.Kind.TEXT, "0015"));
    assertThat(only(textFormula("A1", "#1"))).isEqualTo(new RawCell(RawCell.Kind.TEXT, "#1"));
  }

  @Test
  void aFormulaThatWasNeverCalculatedIsEmpty() throws IOException, RefusedFileException {
    List<RawRow> rows =
        rows(RawWorkbook.sheet("s").row(formula("A2", ""), textFormula("A3", ""), text("x")));
    assertThat(rows.get(0).cells())
        .extracting(RawCell::kind)
        .containsExactly(RawCell.Kind.EMPTY, RawCell.Kind.EMPTY, RawCell.Kind.TEXT);
  }

  @Test
  void tellsErrorsAndTruthValuesFromNumbers() throws IOException, RefusedFileException {
    assertThat(only(error("#N/A"))).isEqualTo(new RawCell(RawCell.Kind.ERROR, "#N/A"));
    assertThat(only(bool(true)).kind()).isEqualTo(RawCell.Kind.BOOLEAN);
  }

  @Test
  void aNumberCellThatHoldsNoneIsAnErrorOfThatCell() throws IOException, RefusedFileException {
    List<RawRow> rows = rows(RawWorkbook.sheet("s").row(number("1.5"), number("12x"), number("2")));
    assertThat(rows.get(0).cells())
        .extracting(RawCell::kind)
        .containsExactly(RawCell.Kind.NUMBER, RawCell.Kind.ERROR, RawCell.Kind.NUMBER);
  }

  @Test
  void keepsPlacesAcrossGaps() throws IOException, RefusedFileException {
    List<RawRow> rows =
        rows(
            RawWorkbook.sheet("country")
                .row(text("a"))
                .atRow(7)
                .row(blank(), blank(), number("1"), emptyText(), blank()));
    RawRow last = rows.get(rows.size() - 1);
    assertThat(last.number()).isEqualTo(7);
    assertThat(last.sheet()).isZero();
    assertThat(last.sheetName()).isEqualTo("country");
    assertThat(last.cells())
        .containsExactly(RawCell.EMPTY, RawCell.EMPTY, new RawCell(RawCell.Kind.NUMBER, "1"));
  }

  @Test
  void aRangeDeclaredTooWideCostsNothing() throws IOException, RefusedFileException {
    List<RawRow> rows =
        rows(RawWorkbook.sheet("s").dimension("A1:XFD1048576").row(text("a"), text("b")));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).cells()).hasSize(2);
  }

  @Test
  void readsEverySheetInOrderHiddenOnesToo() throws IOException, RefusedFileException {
    List<RawRow> rows =
        rows(
            RawWorkbook.sheet("one")
                .row(text("a"))
                .andSheet("two")
                .hidden()
                .row(text("b"))
                .andSheet("three")
                .row(text("c")));
    assertThat(rows)
        .extracting(row -> row.sheet() + row.sheetName() + row.cell(0).text())
        .containsExactly("0onea", "1twob", "2threec");
  }

  @Test
  void previewsTheFirstRowsOfEachSheetThatShowSomething() throws IOException, RefusedFileException {
    RawWorkbook workbook = RawWorkbook.sheet("one").row(text(" "));
    for (int row = 0; row < 60; row++) {
      workbook.row(text("row " + row));
    }
    List<SheetPreview> previews = extract(workbook.andSheet("two").row(text("b"))).preview();
    assertThat(previews).extracting(SheetPreview::name).containsExactly("one", "two");
    assertThat(previews.get(0).rows()).hasSize(SheetPreview.ROWS);
    assertThat(previews.get(0).rows().get(0).cell(0).text()).isEqualTo("row 0");
    assertThat(previews.get(0).rows().get(0).number()).isEqualTo(2);
  }

  @Test
  void refusesASheetThatBreaksOff() {
    String torn = OPEN + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>";
    assertDamaged(RawWorkbook.sheet("s").withPart(SHEET, torn));
  }

  @Test
  void refusesASheetThatBreaksOffInsideACell() {
    String row = "<row r=\"1\"><c r=\"A1\"><v>1";
    assertDamaged(RawWorkbook.sheet("s").withPart(SHEET, OPEN + row + "</sheetData></worksheet>"));
  }

  @Test
  void refusesASheetThatIsMissing() {
    assertDamaged(RawWorkbook.sheet("s").row(text("a")).withoutPart(SHEET));
  }

  @Test
  void refusesAWorkbookPartThatIsNoXml() {
    assertDamaged(RawWorkbook.sheet("s").row(text("a")).withPart("xl/workbook.xml", "hello"));
  }

  @Test
  void neverReadsOtherFilesForASheet() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String hostile =
        "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + OPEN
            + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
    List<RawRow> rows = new ArrayList<>();
    try {
      extract(RawWorkbook.sheet("s").withPart(SHEET, hostile)).rows(rows::add);
    } catch (RefusedFileException e) {
      assertThat(e.issue().code()).isEqualTo(IssueCode.ARCHIVE_UNSAFE);
    }
    assertThat(rows).noneMatch(row -> row.asCsv().contains("secret"));
  }

  @Test
  void countsTheDaysOfDatesFrom1900WhateverTheWorkbookDoes()
      throws IOException, RefusedFileException {
    List<RawCell> cells =
        rows(RawWorkbook.sheet("s")
                .datesFrom1904()
                .row(date("43830"), date("43830.25"), number("43830"), percent("0.125")))
            .get(0)
            .cells();
    assertThat(cells)
        .extracting(RawCell::text)
        .containsExactly("45292", "45292.25", "43830", "0.125");
    assertThat(only(date("45292")).text()).isEqualTo("45292");
  }

  private void assertDamaged(RawWorkbook workbook) {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> rows(workbook));
    assertThat(refusal).isNotNull();
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.FILE_DAMAGED);
  }

  private RawCell only(org.tradebalance.sample.RawCell cell)
      throws IOException, RefusedFileException {
    return rows(RawWorkbook.sheet("s").row(cell)).get(0).cell(0);
  }

  private List<RawRow> rows(RawWorkbook workbook) throws IOException, RefusedFileException {
    List<RawRow> rows = new ArrayList<>();
    extract(workbook).rows(rows::add);
    return rows;
  }

  private WorkbookExtract extract(RawWorkbook workbook) throws RefusedFileException {
    Path file = folder.resolve("x.xlsx");
    workbook.write(file);
    return new WorkbookExtract(file, "in/x.xlsx", Limits.DEFAULT);
  }
}
