package org.tradebalance.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.publish.excel.Written.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScaling;
import org.tradebalance.gen.Flows;
import org.tradebalance.gen.Publications;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

class SummaryWorkbookTest {

  private static final int EXPORTS = 3;
  private static final int IMPORTS = 4;
  private static final int BALANCE = 5;

  @TempDir private Path folder;

  @Test
  void writesAmountsInMillions() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      Row china = row(workbook.getSheet("Partners"), 0, "CHN");
      assertThat(china.getCell(EXPORTS).getNumericCellValue()).isEqualTo(143545.706123);
      assertThat(china.getCell(BALANCE).getNumericCellValue()).isEqualTo(-295401.647333);
      Row latest = row(workbook.getSheet("Overview"), 0, "Latest complete year");
      assertThat(latest.getCell(1).getStringCellValue()).isEqualTo("2024");
      assertThat(latest.getCell(4).getNumericCellValue()).isEqualTo(-1202329.5);
    }
  }

  @Test
  void leavesMissingFiguresEmpty() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      Row mexico = row(workbook.getSheet("Partners"), 0, "MEX");
      assertThat(mexico.getCell(EXPORTS).getNumericCellValue()).isEqualTo(334041.4);
      assertThat(mexico.getCell(IMPORTS)).isNull();
      assertThat(mexico.getCell(BALANCE)).isNull();
    }
  }

  @Test
  void printsNegativesInRedWithOneDecimal() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      Cell balance = row(workbook.getSheet("Partners"), 0, "CHN").getCell(BALANCE);
      assertThat(balance.getCellStyle().getDataFormatString()).isEqualTo("#,##0.0;[Red]-#,##0.0");
    }
  }

  @Test
  void ordersPartnersByBalanceWithinTheirKind() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      Sheet sheet = workbook.getSheet("Partners");
      List<String> codes = new ArrayList<>();
      for (int row = 3; row <= 8; row++) {
        codes.add(sheet.getRow(row).getCell(0).getStringCellValue());
      }
      assertThat(codes).containsExactly("CHN", "NLD", "MEX", "R_WORLD_GAP", "WLD", "G_ASIA");
    }
  }

  @Test
  void marksIncompletePeriods() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      Row running = row(workbook.getSheet("Years"), 1, "2025-P03");
      assertThat(running.getCell(4).getNumericCellValue()).isEqualTo(-420001.5);
      assertThat(running.getCell(10).getStringCellValue()).isEqualTo("incomplete period");
      Row complete = row(workbook.getSheet("Years"), 1, "2024");
      assertThat(complete.getCell(10).getStringCellValue()).isEmpty();
    }
  }

  @Test
  void averagesThreeMonths() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      Sheet months = workbook.getSheet("Months");
      assertThat(row(months, 1, "2025-02").getCell(5)).isNull();
      assertThat(row(months, 1, "2025-03").getCell(5).getNumericCellValue()).isEqualTo(-140000.5);
    }
  }

  @Test
  void chartsShowCellsOfTheSheets() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      List<XSSFChart> charts = workbook.getSheet("Overview").getDrawingPatriarch().getCharts();
      assertThat(charts).hasSize(4);
      String annual = charts.get(0).getCTChart().getPlotArea().toString();
      assertThat(annual).contains("Overview!$A$15:$A$17", "Overview!$E$15:$E$17");
      Sheet years = workbook.getSheet("Overview");
      assertThat(years.getRow(14).getCell(0).getStringCellValue()).isEqualTo("2022");
      assertThat(years.getRow(16).getCell(0).getStringCellValue()).isEqualTo("2024");
      assertThat(charts.get(1).getCTChart().getPlotArea().toString())
          .contains("Months!$E$4:$E$6", "Months!$F$4:$F$6");
      assertThat(charts.get(2).getCTChart().getPlotArea().toString()).contains("China");
      assertThat(charts.get(3).getCTChart().getPlotArea().toString()).contains("Netherlands");
    }
  }

  @Test
  void barsBeginAtZero() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      List<XSSFChart> charts = workbook.getSheet("Overview").getDrawingPatriarch().getCharts();
      assertThat(scaling(charts.get(0)).getMax().getVal()).isZero();
      assertThat(scaling(charts.get(2)).getMax().getVal()).isZero();
      assertThat(scaling(charts.get(3)).getMin().getVal()).isZero();
    }
  }

  private static CTScaling scaling(XSSFChart chart) {
    return chart.getCTChart().getPlotArea().getValAxArray(0).getScaling();
  }

  @Test
  void showsTheYearsOfASeriesThatHasAHistory() throws IOException {
    Flows flows = new Flows();
    SeriesKey goods = Flows.line("WLD");
    for (int year = 2015; year <= 2024; year++) {
      flows.print(goods, Flow.BALANCE, Period.year(year), Flows.dollars(-year * 1_000_000L));
    }
    for (int year = 2024; year <= 2025; year++) {
      flows.print(
          goods.withItem(Item.GOODS_SERVICES),
          Flow.BALANCE,
          Period.year(year),
          Flows.dollars(-1_000_000));
    }
    Path file = folder.resolve("summary.xlsx");
    SummaryWorkbook.write(Publications.of(flows.book()), file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      Sheet overview = workbook.getSheet("Overview");
      List<String> firstCells = new ArrayList<>();
      overview.forEach(row -> firstCells.add(String.valueOf(row.getCell(0))));
      // The newest series has two years, which are no history.
      assertThat(firstCells.get(5)).contains("Goods and services");
      int block = firstCells.indexOf("Balance by year, USA: Goods, d, not seasonally adjusted");
      assertThat(firstCells.subList(block + 2, block + 12))
          .containsExactly(
              "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024");
    }
  }

  @Test
  void shadesEverySecondRowOfATable() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      var formats = workbook.getSheet("Years").getSheetConditionalFormatting();
      assertThat(formats.getNumConditionalFormattings()).isEqualTo(1);
      assertThat(formats.getConditionalFormattingAt(0).getFormattingRanges()[0].getFirstRow())
          .isEqualTo(3);
      assertThat(formats.getConditionalFormattingAt(0).getRule(0).getFormula1())
          .isEqualTo("MOD(ROW(),2)=0");
    }
  }

  @Test
  void neutralisesTextThatLooksLikeAFormula() throws IOException {
    try (XSSFWorkbook workbook = written("=1+1", "+2", "@x", "-3")) {
      Sheet quality = workbook.getSheet("Quality");
      for (String text : List.of("'=1+1", "'+2", "'@x", "'-3")) {
        Cell cell = row(quality, 2, text).getCell(2);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      }
    }
  }

  @Test
  void keepsMarkupAndReplacesWhatXmlCannotHold() throws IOException {
    try (XSSFWorkbook workbook = written("<b>&amp;\u0001\uD83C\uDF0D")) {
      assertThat(row(workbook.getSheet("Quality"), 2, "<b>&amp;\uFFFD\uD83C\uDF0D")).isNotNull();
    }
  }

  @Test
  void cutsEndlessTextsAndLists() throws IOException {
    String[] texts = new String[201];
    Arrays.fill(texts, "x".repeat(40_000));
    try (XSSFWorkbook workbook = written(texts)) {
      Sheet quality = workbook.getSheet("Quality");
      assertThat(row(quality, 2, "x".repeat(1000) + "…")).isNotNull();
      assertThat(row(quality, 0, "1 more are in rejects.csv.")).isNotNull();
    }
  }

  @Test
  void writesTheLedgerAndTheControls() throws IOException {
    try (XSSFWorkbook workbook = written("ZZZ")) {
      Sheet quality = workbook.getSheet("Quality");
      Row file = row(quality, 0, "trade.csv");
      assertThat(file.getCell(4).getNumericCellValue()).isEqualTo(31);
      assertThat(file.getCell(9).getStringCellValue()).isEqualTo("header 1");
      assertThat(row(quality, 0, "partners_sum_to_world").getCell(4).getNumericCellValue())
          .as("few partners, which are accepted")
          .isEqualTo(row(quality, 0, "partners_sum_to_world").getCell(7).getNumericCellValue());
    }
  }

  private XSSFWorkbook written(String... rejected) throws IOException {
    return Written.workbook(folder, rejected);
  }

  /** Whoever reads -0.0 asks what it means. */
  @Test
  void whatRoundsToZeroHasNoMinus() throws IOException {
    Flows flows = new Flows();
    for (int year = 2022; year <= 2024; year++) {
      flows.print(
          Flows.line("WLD"), Flow.BALANCE, Period.year(year), Flows.dollars(year - 2024 - 40_000));
    }
    Path file = folder.resolve("summary.xlsx");
    SummaryWorkbook.write(Publications.of(flows.book()), file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      Row year = row(workbook.getSheet("Years"), 1, "2024");
      assertThat(year.getCell(4).getNumericCellValue()).isEqualTo(-0.04);
      // The part after the semicolon is for what is below zero; programs put no sign before it.
      assertThat(year.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("0.0;\"0.0\"");
    }
  }
}
