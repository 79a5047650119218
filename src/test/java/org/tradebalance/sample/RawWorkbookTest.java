package org.tradebalance.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class RawWorkbookTest {

  @Test
  void keepsTextAsItIs() throws IOException {
    try (XSSFWorkbook read =
        open(
            RawWorkbook.sheet("s")
                .row(text("0003"), text(" a <b> & \"c\" "), inlineText("in\nline"), emptyText()))) {
      assertThat(cell(read, 0, 0).getStringCellValue()).isEqualTo("0003");
      assertThat(cell(read, 0, 1).getStringCellValue()).isEqualTo(" a <b> & \"c\" ");
      assertThat(cell(read, 0, 2).getStringCellValue()).isEqualTo("in\nline");
      assertThat(cell(read, 0, 3).getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(read, 0, 3).getStringCellValue()).isEmpty();
    }
  }

  @Test
  void keepsTheRawTextOfNumbers() throws IOException {
    try (XSSFWorkbook read =
        open(RawWorkbook.sheet("s").row(number("41083.99210999999"), number("9.6e-05")))) {
      XSSFSheet sheet = read.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getRawValue()).isEqualTo("41083.99210999999");
      assertThat(sheet.getRow(0).getCell(1).getRawValue()).isEqualTo("9.6e-05");
      assertThat(sheet.getRow(0).getCell(1).getNumericCellValue()).isEqualTo(0.000096);
    }
  }

  @Test
  void writesDatesAndSharesAsFormattedNumbers() throws IOException {
    try (XSSFWorkbook read = open(RawWorkbook.sheet("s").row(date("45292"), percent("0.125")))) {
      assertThat(DateUtil.isCellDateFormatted(cell(read, 0, 0))).isTrue();
      assertThat(cell(read, 0, 0).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0));
      assertThat(cell(read, 0, 1).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
      assertThat(cell(read, 0, 1).getNumericCellValue()).isEqualTo(0.125);
    }
  }

  @Test
  void countsDaysFrom1904OnRequest() throws IOException {
    try (XSSFWorkbook read = open(RawWorkbook.sheet("s").datesFrom1904().row(date("43830")))) {
      assertThat(cell(read, 0, 0).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0));
    }
  }

  @Test
  void writesErrorsBooleansAndFormulas() throws IOException {
    try (XSSFWorkbook read =
        open(
            RawWorkbook.sheet("s")
                .row(
                    error("#N/A"),
                    bool(true),
                    formula("1+1", "2"),
                    formula("1+2", ""),
                    textFormula("IF(1>0,\"\",1)", ""),
                    date("45292").computedBy("A9")))) {
      assertThat(cell(read, 0, 0).getErrorCellValue()).isEqualTo(FormulaError.NA.getCode());
      assertThat(cell(read, 0, 1).getBooleanCellValue()).isTrue();
      assertThat(cell(read, 0, 2).getCellFormula()).isEqualTo("1+1");
      assertThat(cell(read, 0, 2).getNumericCellValue()).isEqualTo(2);
      assertThat(read.getSheetAt(0).getRow(0).getCell(3).getRawValue()).isNull();
      assertThat(cell(read, 0, 4).getCachedFormulaResultType()).isEqualTo(CellType.STRING);
      assertThat(cell(read, 0, 4).getStringCellValue()).isEmpty();
      assertThat(cell(read, 0, 5).getCellFormula()).isEqualTo("A9");
    }
  }

  @Test
  void placesRowsColumnsSheetsAndMerges() throws IOException {
    RawWorkbook workbook =
        RawWorkbook.sheet("first")
            .dimension("A1:AC1048576")
            .merge("A1:A2")
            .row(blank(), text("B1"))
            .skipRows(1)
            .row(text("A3"))
            .atRow(10)
            .row(text("A10"))
            .andSheet("R&D")
            .hidden()
            .row(number("1"));
    try (XSSFWorkbook read = open(workbook)) {
      XSSFSheet first = read.getSheet("first");
      assertThat(first.getRow(0).getCell(0)).isNull();
      assertThat(first.getRow(0).getCell(1).getStringCellValue()).isEqualTo("B1");
      assertThat((Object) first.getRow(1)).isNull();
      assertThat(first.getRow(2).getCell(0).getStringCellValue()).isEqualTo("A3");
      assertThat(first.getRow(9).getCell(0).getStringCellValue()).isEqualTo("A10");
      assertThat(first.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:AC1048576");
      assertThat(first.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:A2"));
      assertThat(read.getSheetName(1)).isEqualTo("R&D");
      assertThat(read.isSheetHidden(1)).isTrue();
    }
  }

  @Test
  void namesColumnsBeyondZ() {
    assertThat(RawSheet.columnName(0)).isEqualTo("A");
    assertThat(RawSheet.columnName(25)).isEqualTo("Z");
    assertThat(RawSheet.columnName(28)).isEqualTo("AC");
    assertThat(RawSheet.columnName(16383)).isEqualTo("XFD");
  }

  @Test
  void replacesAndOmitsParts() throws IOException {
    RawWorkbook broken =
        RawWorkbook.sheet("s").withPart("xl/workbook.xml", "<workbook").row(text("a"));
    assertThatThrownBy(() -> open(broken)).hasRootCauseInstanceOf(SAXException.class);
    byte[] incomplete = RawWorkbook.sheet("s").withoutPart("xl/styles.xml").toBytes();
    assertThat(new String(incomplete, StandardCharsets.ISO_8859_1))
        .contains("xl/workbook.xml")
        .doesNotContain("xl/styles.xml");
  }

  @Test
  void givesTheSameBytesInEveryTimeZone(@TempDir Path folder) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      byte[] east = RawWorkbook.sheet("s").row(text("a")).toBytes();
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      Path file = folder.resolve("west.xlsx");
      RawWorkbook.sheet("s").row(text("a")).write(file);
      assertThat(file).hasBinaryContent(east);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static XSSFWorkbook open(RawWorkbook workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook.toBytes()));
  }

  private static Cell cell(XSSFWorkbook workbook, int row, int column) {
    return workbook.getSheetAt(0).getRow(row).getCell(column);
  }
}
