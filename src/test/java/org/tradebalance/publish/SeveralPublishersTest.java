package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.blackbox.Csv;
import org.tradebalance.gen.Flows;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.publish.csv.CsvFormat;
import org.tradebalance.publish.excel.SummaryWorkbook;
import org.tradebalance.publish.html.BriefPage;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.PreferredDataset;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/**
 * The balance of USA from three publishers and two releases of one of them, goods by partner, and
 * the goods of AAA, which sorts before USA: what readers see first. Amounts in millions.
 */
class SeveralPublishersTest {

  private static final SeriesKey TOTAL = key("release", "USA", Item.GOODS_SERVICES, Adjustment.SA);

  @TempDir Path folder;

  private final Flows flows = new Flows();
  private final Map<String, Dataset> datasets = new LinkedHashMap<>();
  private final List<Coverage> coverages = new ArrayList<>();

  /**
   * The release of 2021-12 states 2019 and 2020, that of 2026-01 the years 2024 and 2025 and a
   * month of 2026; the long series of 2025-03 the years 2016 to 2024; who passes on has balances
   * from 2016 to June 2026.
   */
  @BeforeEach
  void figures() {
    dataset("release", Basis.BOP, false);
    dataset("long-series", Basis.BOP, false);
    dataset("passed-on", Basis.BOP, true);
    dataset("by-partner", Basis.CENSUS, false);
    dataset("by-country", Basis.CUSTOMS, true);
    for (Item item : List.of(Item.GOODS_SERVICES, Item.GOODS)) {
      both(TOTAL.withItem(item), 500, 2019, 2020);
      both(TOTAL.withItem(item), 600, 2024, 2025);
      both(key("long-series", "USA", item, Adjustment.SA), 550, years(2016, 2024));
      month(TOTAL.withItem(item), Period.month(2026, 1), 40);
    }
    covers("release", "2021-12", 2019, 2021);
    covers("release", "2026-01", 2024, 2026);
    covers("long-series", "2025-03", 2016, 2024);
    covers("passed-on", "2026-06", 2016, 2026);
    SeriesKey passedOn = key("passed-on", "USA", Item.GOODS_SERVICES, Adjustment.SA);
    for (int year = 2016; year <= 2025; year++) {
      flows.print(passedOn, Flow.BALANCE, Period.year(year), millions(-700 - year % 10));
    }
    flows.print(passedOn, Flow.BALANCE, Period.month(2026, 6), millions(-73));
    for (String partner : List.of(Economy.WORLD, "BBB", "CCC")) {
      both(
          key("by-partner", "USA", Item.GOODS, Adjustment.NSA).withPartner(partner),
          90,
          2023,
          2024);
      both(key("by-country", "USA", Item.GOODS, Adjustment.NSA).withPartner(partner), 80, 2022);
      both(key("by-country", "AAA", Item.GOODS, Adjustment.NSA).withPartner(partner), 30, 2024);
    }
    month(key("by-partner", "USA", Item.GOODS, Adjustment.NSA), Period.month(2025, 1), 7);
    covers("by-partner", "2025-01", 2023, 2025);
    covers("by-country", "2024-12", 2022, 2024);
  }

  @Test
  void thePageBeginsWithTheNewestOfTheHomeReporter() throws IOException {
    String page = page(publication());
    assertThat(page).contains("<h1>Trade balance: name of USA</h1>");
    int first = page.indexOf("class=\"card\"");
    assertThat(page.substring(first, first + 400)).contains("passed-on", "June 2026", "\u221273");
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
    StatedHistory history = StatedHistory.of(publication(), TOTAL, Period.year(2025), 10);
    assertThat(history.figures())
        .allMatch(
            year -> Objects.requireNonNull(year.balance()).totalTrade() != null, "both sides");
    assertThat(history.notes())
        .containsExactly("a: publisher of long-series, long-series, vintage 2025-03");
  }

  @Test
  void withoutTheLongSeriesTheGapStaysAndTheOldReleaseIsMarked() {
    Flows fewer = new Flows();
    flows.list().stream()
        .filter(figure -> figure.series().dataset().equals("release"))
        .forEach(
            figure ->
                fewer.print(
                    figure.series(),
                    figure.flow(),
                    figure.period(),
                    Objects.requireNonNull(figure.figure().amount())));
    StatedHistory history =
        StatedHistory.of(
            publication(fewer.book(), List.of()),
            TOTAL.withItem(Item.GOODS),
            Period.year(2025),
            10);
    assertThat(history.figures().stream().map(StatedHistory.StatedFigure::label))
        .containsExactly("2019 a", "2020 a", "2021", "2022", "2023", "2024", "2025");
    assertThat(history.stated()).isEqualTo(4);
    assertThat(history.notes())
        .containsExactly("a: publisher of release, release, vintage 2021-12");
  }

  @Test
  void whatIsNamedComesFirstAndItsYearsAreItsOwn() throws IOException {
    List<PreferredDataset> named = List.of(new PreferredDataset("release", "USA", null, null));
    String page = page(publication(flows.book(), named));
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
      assertThat(text(overview.getRow(4))).contains("USA: Goods and services", "passed-on");
      assertThat(text(overview.getRow(6))).startsWith("Latest month 2026-06");
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
    assertThat(HomeReporter.of("USA", flows.book())).isEqualTo("USA");
    assertThat(HomeReporter.of("DDD", flows.book())).isEqualTo("USA");
    assertThat(HomeReporter.of("", flows.book())).isEqualTo("USA");
    assertThat(HomeReporter.of("AAA", flows.book())).isEqualTo("AAA");
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
    return publication(flows.book(), List.of());
  }

  private Publication publication(BalanceBook book, List<PreferredDataset> named) {
    Scope scope = new Scope(24);
    Vintages vintages = new Vintages(coverages);
    return new Publication(
        book,
        new MetricComputation(book, datasets, scope).all(),
        new Rankings(book, datasets, scope).all(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        datasets,
        vintages,
        RevisionReport.NONE,
        "USA",
        List.of(),
        Publication.preferred(book, List.of(), datasets, vintages, named));
  }

  private String page(Publication publication) throws IOException {
    Path file = folder.resolve("brief.html");
    BriefPage.write(publication, file);
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

  private void dataset(String id, Basis basis, boolean republished) {
    datasets.put(
        id, new Dataset(id, id, "publisher of " + id, basis, "value", Usd.ZERO, "", republished));
  }

  private void covers(String dataset, String vintage, int from, int to) {
    coverages.add(
        new Coverage(dataset, Vintage.parse(vintage), Period.month(from, 1), Period.month(to, 12)));
  }

  /** Exports of 100 millions, and imports that leave a deficit. */
  private void both(SeriesKey series, long deficit, int... years) {
    for (int year : years) {
      flows.print(series, Flow.EXPORT, Period.year(year), millions(100));
      flows.print(series, Flow.IMPORT, Period.year(year), millions(100 + deficit));
    }
  }

  private void month(SeriesKey series, Period month, long deficit) {
    assertThat(month.frequency()).isEqualTo(Frequency.MONTHLY);
    flows.print(series, Flow.EXPORT, month, millions(10));
    flows.print(series, Flow.IMPORT, month, millions(10 + deficit));
  }

  private static int[] years(int from, int to) {
    return IntStream.rangeClosed(from, to).toArray();
  }

  private static Usd millions(long millions) {
    return dollars(millions * 1_000_000);
  }

  private static SeriesKey key(String dataset, String reporter, Item item, Adjustment adjustment) {
    return new SeriesKey(
        dataset, reporter, Economy.WORLD, item, SeriesKey.ALL_PRODUCTS, adjustment);
  }
}
