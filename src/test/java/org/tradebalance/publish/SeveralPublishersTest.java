package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.Csv;
import org.tradebalance.gen.Flows;
import org.tradebalance.publish.csv.CsvFormat;
import org.tradebalance.publish.excel.SummaryWorkbook;
import org.tradebalance.publish.html.BriefFiles;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.PreferredDataset;

/** What readers see first where several publishers and reporters state the same. */
class SeveralPublishersTest {

  @TempDir Path folder;

  private final SeveralPublishers publishers = new SeveralPublishers();

  @Test
  void thePageBeginsWithTheNewestOfTheHomeReporter() throws IOException {
    String page = page(publication());
    assertThat(page).contains("<h1>Trade balance: name of USA</h1>");
    int first = page.indexOf("class=\"card\"");
    assertThat(page.substring(first, first + 400))
        .contains("passed-on", "June 2026", "\u2212$73.0 million");
    assertThat(page).contains("Goods, customs basis").doesNotContain("AAA: Goods, Census basis");
    assertThat(page.indexOf("id=\"reporter-AAA\""))
        .isGreaterThan(page.indexOf("id=\"products\""))
        .isLessThan(page.indexOf("id=\"claims\""));
  }

  @Test
  void theYearsOfOneReleaseNeedNoMarks() throws IOException {
    String years = figure(page(publication()), "years-0");
    assertThat(rows(years))
        .startsWith("2016 \u2212706.0", "2017 \u2212707.0")
        .endsWith("2024 \u2212704.0", "2025 \u2212705.0");
    assertThat(years).doesNotContain("Marked periods");
  }

  @Test
  void theYearsOfSeveralReleasesAreMarkedAndTheCaptionSaysWhatTheyAre() throws IOException {
    String years = figure(page(publication()), "years-1");
    assertThat(rows(years))
        .containsExactly(
            "2016\u1d43 \u2212550.0",
            "2017\u1d43 \u2212550.0",
            "2018\u1d43 \u2212550.0",
            "2019\u1d43 \u2212550.0",
            "2020\u1d43 \u2212550.0",
            "2021\u1d43 \u2212550.0",
            "2022\u1d43 \u2212550.0",
            "2023\u1d43 \u2212550.0",
            "2024 \u2212600.0",
            "2025 \u2212600.0");
    assertThat(years)
        .contains("Marked periods are not of this release")
        .contains("a: publisher of long-series, long-series, vintage 2025-03.");
  }

  /** The balances alone that are newer do not take the place of exports and imports. */
  @Test
  void aSeriesWithBothSidesIsFilledWithBothSides() {
    StatedHistory history =
        StatedHistory.of(publication(), SeveralPublishers.TOTAL, Period.year(2025), 10);
    assertThat(history.figures())
        .allMatch(
            year -> Objects.requireNonNull(year.balance()).totalTrade() != null, "both sides");
    assertThat(history.notes())
        .containsExactly("a: publisher of long-series, long-series, vintage 2025-03");
  }

  @Test
  void withoutTheLongSeriesTheGapStaysAndTheOldReleaseIsMarked() {
    StatedHistory history =
        StatedHistory.of(
            publishers.publication(publishers.bookOf("release"), List.of()),
            SeveralPublishers.TOTAL.withItem(Item.GOODS),
            Period.year(2025),
            10);
    assertThat(history.figures().stream().map(StatedHistory.StatedFigure::label))
        .containsExactly("2019 a", "2020 a", "2021", "2022", "2023", "2024", "2025");
    assertThat(history.notes())
        .containsExactly("a: publisher of release, release, vintage 2021-12");
  }

  @Test
  void whatIsNamedComesFirstAndItsYearsAreItsOwn() throws IOException {
    List<PreferredDataset> named = List.of(new PreferredDataset("release", "USA", null, null));
    String page = page(publishers.publication(publishers.book(), named));
    int first = page.indexOf("class=\"card\"");
    assertThat(page.substring(first, first + 400)).contains("release", "January 2026");
    assertThat(rows(figure(page, "years-0"))).endsWith("2024 \u2212600.0", "2025 \u2212600.0");
  }

  @Test
  void theWorkbookBeginsWithItToo() throws IOException {
    Path file = folder.resolve("summary.xlsx");
    SummaryWorkbook.write(publication(), file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      Sheet overview = workbook.getSheetAt(0);
      assertThat(text(overview.getRow(0))).isEqualTo("Trade balance summary: name of USA");
      assertThat(text(overview.getRow(6))).contains("USA: Goods and services", "passed-on");
      assertThat(text(overview.getRow(8))).startsWith("Latest month 2026-06");
      for (Row row : overview) {
        assertThat(text(row)).doesNotStartWith("AAA");
      }
      assertThat(overview.getWorkbook().getSheet("name of AAA")).isNotNull();
      assertThat(workbook.getSheetIndex("name of AAA"))
          .isGreaterThan(workbook.getSheetIndex("Drivers"))
          .isLessThan(workbook.getSheetIndex("Claims"));
      assertThat(text(workbook.getSheet("Partners").getRow(3))).contains("Census basis");
      assertThat(text(workbook.getSheet("Years").getRow(3))).contains("passed-on");
    }
  }

  @Test
  void exactlyOneOfThoseThatStateTheSameHasTheFlag() throws IOException {
    Csv periodic = table("periodic_balance");
    assertThat(preferred(periodic, "USA", "goods_services", "sa", "annual"))
        .containsExactly("passed-on");
    assertThat(preferred(periodic, "USA", "goods", "sa", "annual")).containsExactly("release");
    assertThat(preferred(periodic, "USA", "goods", "nsa", "annual")).containsExactly("by-partner");
    assertThat(preferred(periodic, "AAA", "goods", "nsa", "annual")).containsExactly("by-country");
  }

  @Test
  void theAnnualMetricsAreOfPreferredSeriesAndWholeYears() throws IOException {
    Csv annual = table("metrics_annual");
    assertThat(annual.rows().stream().map(row -> row.get("reporter")).distinct())
        .containsExactly("USA", "AAA");
    List<CSVRecord> goods =
        annual.where("reporter", "USA", "partner", "BBB", "item", "goods", "adjustment", "nsa");
    assertThat(goods.stream().map(row -> row.get("calendar_year") + " " + row.get("dataset")))
        .containsExactly("2023 by-partner", "2024 by-partner");
    assertThat(goods.get(1).get("balance_usd")).isEqualTo("-90000000");
    assertThat(goods.get(1).get("balance_change")).isEqualTo("0");
    assertThat(goods.get(1).get("series_key"))
        .isEqualTo("by-partner.annual.USA.BBB.goods.nsa.TOTAL");
    assertThat(annual.where("calendar_year", "2026")).isEmpty();
  }

  @Test
  void whoReportsNothingIsNotAtHome() {
    assertThat(HomeReporter.of("USA", publishers.book())).isEqualTo("USA");
    assertThat(HomeReporter.of("DDD", publishers.book())).isEqualTo("USA");
    assertThat(HomeReporter.of("", publishers.book())).isEqualTo("USA");
    assertThat(HomeReporter.of("AAA", publishers.book())).isEqualTo("AAA");
    assertThat(HomeReporter.of("DDD", new Flows().book())).isEqualTo("DDD");
  }

  private static List<String> preferred(Csv csv, String... about) {
    return csv
        .where(
            "reporter",
            about[0],
            "item",
            about[1],
            "adjustment",
            about[2],
            "frequency",
            about[3],
            "preferred",
            "true")
        .stream()
        .map(row -> row.get("dataset"))
        .distinct()
        .toList();
  }

  private Csv table(String name) throws IOException {
    Publication publication = publication();
    Path file = folder.resolve(name + ".csv");
    for (var table : TableCatalogue.shipped().tables()) {
      if (table.name().equals(name)) {
        table.write(publication, new CsvFormat().to(file));
      }
    }
    return Csv.read(file);
  }

  private Publication publication() {
    return publishers.publication();
  }

  private String page(Publication publication) throws IOException {
    Path file = folder.resolve("brief.html");
    BriefFiles.of(publication).writeBrief(file);
    return Files.readString(file);
  }

  /** A chart of the page, with its table and its source. */
  private static String figure(String page, String id) {
    int start = page.indexOf("<figure class=\"chart\" id=\"" + id + "\"");
    return page.substring(start, page.indexOf("</figure>", start));
  }

  /** The rows of its table. */
  private static List<String> rows(String figure) {
    String body = figure.substring(figure.indexOf("<tbody>"), figure.indexOf("</tbody>"));
    return Arrays.stream(body.split("</tr>", -1))
        .map(row -> row.replaceAll("<[^>]+>", " ").strip().replaceAll("\\s+", " "))
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    row.forEach(cell -> text.append(cell).append(' '));
    return text.toString().strip();
  }
}
