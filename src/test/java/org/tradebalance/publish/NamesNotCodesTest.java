package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.golden.PureCore;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.Scope;
import org.tradebalance.publish.excel.SummaryWorkbook;
import org.tradebalance.publish.html.BriefFiles;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.ProductTitles;
import org.tradebalance.trade.SeriesKey;

/** People read names of products on page and workbook, never codes of classifications. */
class NamesNotCodesTest {

  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z_]+:[0-9A-Z]+");

  private static final List<String> DATASETS =
      List.of(
          "us-bea-goods-services EBOPS:SC EBOPS:SD EBOPS:SJ",
          "us-census-goods-country ATP ADVANCED_TECHNOLOGY EX_ADVANCED_TECHNOLOGY",
          "us-ft900-goods-commodity SITC:3 SITC:33 SITC:7 SITC:78 NAICS:31-33 AGRICULTURAL",
          "wto-merchandise WTO:MAMT WTO:MAMTAU WTO:MIFU WTO:AGFO",
          "un-comtrade-goods HS:27 HS:2709 HS:270900 HS:84 HS:85",
          "us-census-goods-end-use END_USE:0 END_USE:1 END_USE:2 END_USE:21300",
          "eurostat-comext CN:8703 CN:27101943",
          "eurostat-ext SITC:0-1 SITC:6-8 SITC:2-4");

  @TempDir Path folder;

  @Test
  void pageAndWorkbookHaveNoCode() throws IOException {
    Publication publication = publication();
    Path page = folder.resolve("brief.html");
    BriefFiles.of(publication).writeBrief(page);
    String text = Files.readString(page);
    assertThat(codes(text)).isEmpty();
    assertThat(text)
        .contains("Other business services", "Machinery and transport equipment", "Food, drinks")
        .contains("Motor vehicles (8703)");
    Path file = folder.resolve("summary.xlsx");
    SummaryWorkbook.write(publication, file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(codes(cell.toString())).as(sheet.getSheetName()).isEmpty();
          }
        }
      }
    }
  }

  /** Chapters beside headings would be counted twice by whoever adds them up. */
  @Test
  void aTableHasOneLevelOfProducts() throws IOException {
    Path page = folder.resolve("brief.html");
    BriefFiles.of(publication()).writeBrief(page);
    String products = Files.readString(page);
    products = products.substring(products.indexOf("id=\"products\""));
    assertThat(products)
        .doesNotContain("(2709)", "Automotive products", "Petroleum products", "All but", "(21300)")
        .containsOnlyOnce("Advanced technology products")
        .containsOnlyOnce("Mineral fuels and oils<");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TOTAL          | All products",
        "EBOPS:SJ       | Other business services",
        "HS:2709        | Mineral fuels and oils (2709)",
        "SITC:331       | Petroleum products and preparations (331)",
        "EX_OIL_GAS     | All but oil gas",
        "MOTOR_VEHICLES | Motor vehicles",
        "NAPCS:C12      | NAPCS C12",
      })
  void aProductIsCalledByTheNearestTitle(String product, String title) {
    assertThat(PureCore.CATALOGUE.products().of(product)).isEqualTo(title);
  }

  @Test
  void withoutTitlesThereIsNothingToCallItBy() {
    assertThat(ProductTitles.NONE.of("HS:27")).isEqualTo("HS 27");
    assertThat(ProductTitles.NONE.has("HS:27")).isFalse();
  }

  private static List<String> codes(String text) {
    List<String> codes = new ArrayList<>();
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      codes.add(matcher.group());
    }
    return codes;
  }

  private static Publication publication() {
    Flows flows = new Flows();
    for (String line : DATASETS) {
      String[] words = line.split(" ", -1);
      SeriesKey whole =
          new SeriesKey(
              words[0], "USA", Economy.WORLD, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.SA);
      print(flows, whole, 100);
      for (int at = 1; at < words.length; at++) {
        print(flows, whole.withProduct(words[at]), at);
      }
    }
    BalanceBook book = flows.book();
    Vintages vintages = new Vintages(List.of());
    return new Publication(
        book,
        new MetricComputation(book, PureCore.CATALOGUE.datasets(), new Scope(24)).all(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        vintages,
        RevisionReport.NONE,
        "USA",
        List.of(),
        Publication.preferred(book, List.of(), Map.of(), vintages, List.of()),
        PureCore.CATALOGUE.products(),
        Map.of());
  }

  private static void print(Flows flows, SeriesKey series, long billions) {
    for (int month = 1; month <= 2; month++) {
      Period period = Period.month(2025, month);
      flows.print(series, Flow.EXPORT, period, dollars(billions * month * 1_000_000_000L));
      flows.print(series, Flow.IMPORT, period, dollars(billions * 3_000_000_000L));
    }
  }
}
