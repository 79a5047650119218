package org.tradebalance.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.sample.RawWorkbook;

/** What other programs than Excel write into sheets, and what is not valid in them. */
class SheetXmlTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  @TempDir Path folder;

  @Test
  void joinsTheRunsOfAFormattedTextWithoutItsPronunciation()
      throws IOException, RefusedFileException {
    String runs =
        "<r><t>Côte </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">d'Ivoire</t></r>"
            + "<rPh sb=\"0\" eb=\"2\"><t>kot</t></rPh><phoneticPr fontId=\"1\"/>";
    List<RawRow> rows =
        rows(
            sheet(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is>"
                        + runs
                        + "</is></c></row>")
                .withPart(
                    TEXTS, "<sst " + MAIN + "><si><t>other</t></si><si>" + runs + "</si></sst>"));
    RawCell expected = new RawCell(RawCell.Kind.TEXT, "Côte d'Ivoire");
    assertThat(rows.get(0).cells()).containsExactly(expected, expected);
  }

  @Test
  void rowsAndCellsWithoutPlaceFollowEachOther() throws IOException, RefusedFileException {
    List<RawRow> rows =
        rows(
            sheet(
                "<row><c><v>1</v></c><c/><c><v>2</v></c></row>"
                    + "<row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
                    + "<row><c><v>5</v></c></row>"));
    assertThat(rows).extracting(RawRow::number).containsExactly(1, 5, 6);
    assertThat(rows).extracting(RawRow::asCsv).containsExactly("1,,2", ",,3,4", "5");
  }

  @Test
  void namesMayHaveAPrefixAndPartsAnAbsoluteNameInOtherLetters()
      throws IOException, RefusedFileException {
    String prefixed =
        "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row>"
            + "</x:sheetData></x:worksheet>";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"/XL/Data/../data/one.xml\"/>"
            + "</Relationships>";
    RawWorkbook workbook =
        RawWorkbook.sheet("s")
            .withoutPart(SHEET)
            .withPart("xl/data/one.xml", prefixed)
            .withPart("xl/_rels/workbook.xml.rels", relations);
    assertThat(rows(workbook).get(0).cell(0)).isEqualTo(new RawCell(RawCell.Kind.NUMBER, "7"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ' t="d"',                2024-05-31, TEXT
          ' t="str"',              #N/A,       ERROR
          ' t="e"',                #BUSY!,     ERROR
          ' t="b"',                2,          ERROR
          ' t="b"',                0,          BOOLEAN
          ' t="new"',              1,          ERROR
          ' t="inlineStr"',        in v,       TEXT
          ' t=""',                 1,          NUMBER
          '',                      .5,         NUMBER
          '',                      -5.,        NUMBER
          '',                      1e5,        NUMBER
          '',                      1e,         ERROR
          '',                      1.2.3,      ERROR
          '',                      -,          ERROR
          '',                      1-,         ERROR
          '',                      NaN,        ERROR
          """)
  void theTypeOfACellDecidesWhatItIs(String type, String value, RawCell.Kind kind)
      throws IOException, RefusedFileException {
    RawRow row =
        rows(sheet("<row r=\"1\"><c r=\"A1\"" + type + "><v>" + value + "</v></c></row>")).get(0);
    assertThat(row.cell(0)).isEqualTo(new RawCell(kind, value));
  }

  @Test
  void cellsThatSayTheyHoldTextAndHoldNoneAreEmpty() throws IOException, RefusedFileException {
    RawWorkbook workbook =
        sheet("<row r=\"1\"><c t=\"inlineStr\"/><c t=\"s\"/><c t=\"s\"><v/></c><c t=\"e\"/></row>");
    assertThat(rows(workbook).get(0).cells()).isEmpty();
  }

  @Test
  void whatIsBesideCellsAndValuesDoesNotCount() throws IOException, RefusedFileException {
    String more = "<extLst><ext><v>9</v><row/><c/></ext></extLst>";
    RawWorkbook workbook =
        sheet(
            "<row r=\"1\">"
                + more
                + "<c r=\"A1\">"
                + more
                + "<f>B1</f><!-- no --><v>1<![CDATA[2]]>&#51;</v></c></row>"
                + more
                + "<row r=\"2\"><c r=\"B2\"><v>4</v></c></row>");
    assertThat(rows(workbook)).extracting(RawRow::asCsv).containsExactly("123", ",4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "2147483647", "99999999999", "-1", "1x", "1.0"})
  void aCellThatRefersToNoTextIsDamaged(String index) {
    Issue issue = refusal(sheet("<row r=\"1\"><c t=\"s\"><v>" + index + "</v></c></row>"));
    assertThat(issue.code()).isEqualTo(IssueCode.FILE_DAMAGED);
    assertThat(issue.message()).contains("refers to text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "x", "99999999999"})
  void aRowWithoutPossibleNumberIsDamaged(String number) {
    assertThat(refusal(sheet("<row r=\"" + number + "\"><c><v>1</v></c></row>")).message())
        .contains("sheet 's' has a row '" + number + "'");
  }

  @Test
  void aColumnBeyondTheLastIsDamaged() throws IOException, RefusedFileException {
    assertThat(rows(sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")).get(0).cells())
        .hasSize(16_384);
    assertThat(refusal(sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")).code())
        .isEqualTo(IssueCode.FILE_DAMAGED);
    assertThat(refusal(sheet("<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>")).code())
        .isEqualTo(IssueCode.FILE_DAMAGED);
    assertThat(refusal(sheet("<row r=\"1\"><c r=\"XFD1\"/><c/></row>")).code())
        .isEqualTo(IssueCode.FILE_DAMAGED);
  }

  private static RawWorkbook sheet(String rows) {
    return RawWorkbook.sheet("s")
        .row(text("a"), text("b"))
        .withPart(SHEET, "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private Issue refusal(RawWorkbook workbook) {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> rows(workbook));
    assertThat(refusal).isNotNull();
    return refusal.issue();
  }

  private List<RawRow> rows(RawWorkbook workbook) throws IOException, RefusedFileException {
    Path file = folder.resolve("x.xlsx");
    workbook.write(file);
    List<RawRow> rows = new ArrayList<>();
    new WorkbookExtract(file, "in/x.xlsx", Limits.DEFAULT).rows(rows::add);
    return rows;
  }
}
