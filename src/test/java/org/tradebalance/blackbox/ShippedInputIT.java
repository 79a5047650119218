package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped extracts give the figures that their publishers print. */
class ShippedInputIT {

  private static final String COUNTRY = "us-census-goods-country";

  @TempDir static Path folder;

  private static Jar.Ended run;
  private static Csv bilateral;
  private static Csv metrics;

  @BeforeAll
  static void publish() {
    run =
        Jar.asPackaged(folder)
            .run("run", "--input", Path.of("input").toAbsolutePath().toString())
            .exits(0);
    bilateral = Csv.read(current("bilateral_balance.csv"));
    metrics = Csv.read(current("metrics.csv"));
  }

  @Test
  void theRunSaysWhatItPublished() {
    assertThat(run.errLines()).isEmpty();
    assertThat(run.outLines().get(run.outLines().size() - 1))
        .matches(
            "run 1 published: 2 files, \\d+ balances, \\d+ metrics, \\d+ control totals, "
                + "69 claims \\(.+\\)");
  }

  @Test
  void balancesOf2024AreThoseOfTheWorkbook() {
    assertBalance("CHN", "143545739507", "438947386145", "-295401646638");
    assertBalance("WLD", "2065131061971", "3267460598737", "-1202329536766");
    assertThat(year2024("NLD").get("balance_usd")).isEqualTo("55515974661");
  }

  @Test
  void partnersAreCountedBySign() {
    assertThat(count("partner_surplus_count")).isEqualTo("132");
    assertThat(count("partner_deficit_count")).isEqualTo("101");
    assertThat(count("partner_balanced_count")).isEqualTo("0");
  }

  @Test
  void theNetherlandsAndHongKongLeadTheSurpluses() {
    Csv rankings = Csv.read(current("rankings.csv"));
    assertThat(
            rankings.where("frequency", "annual", "period", "2024", "ranking", "surplus").stream()
                .limit(2)
                .map(row -> row.get("rank") + " " + row.get("partner")))
        .containsExactly("1 NLD", "2 HKG");
    CSVRecord first =
        rankings.only(
            "frequency", "annual", "period", "2024", "ranking", "deficit", "partner", "CHN");
    assertThat(first.get("rank")).isEqualTo("1");
    assertThat(first.get("value_usd")).isEqualTo("-295401646638");
  }

  /** A page of a partner has no file beside it: its link holds the figures. */
  @Test
  void thePageOfAPartnerHoldsTheFiguresOfItsChart() throws IOException {
    Matcher link =
        Pattern.compile("href=\"data:text/csv;charset=utf-8;base64,([^\"]+)\" download")
            .matcher(Files.readString(current("partners/CHN.html")));
    assertThat(link.find()).isTrue();
    assertThat(new String(Base64.getDecoder().decode(link.group(1)), StandardCharsets.UTF_8))
        .contains("\r\n2024,Balance,-295.401646638,USD billion\r\n");
  }

  @Test
  void monthsNotYetPublishedAreAbsent() {
    assertThat(bilateral.where("dataset", COUNTRY, "period", "2025-02")).isNotEmpty();
    assertThat(bilateral.where("period", "2025-03")).allMatch(row -> !ofCountry(row));
    assertThat(bilateral.where("dataset", COUNTRY, "period", "2025-Q2")).isEmpty();
    CSVRecord running =
        bilateral.only(
            "dataset", COUNTRY, "partner", "CHN", "frequency", "annual", "period", "2025-P02");
    assertThat(running.get("exports_state")).isEqualTo("partial");
  }

  @Test
  void theLedgerBalancesForEveryFile() {
    Csv ledger = Csv.read(current("ledger.csv"));
    assertThat(ledger.rows()).hasSize(2);
    for (CSVRecord file : ledger.rows()) {
      assertThat(Long.parseLong(file.get("read")))
          .isPositive()
          .isEqualTo(
              Long.parseLong(file.get("accepted"))
                  + Long.parseLong(file.get("rejected"))
                  + Long.parseLong(file.get("ignored")));
      assertThat(file.get("rejected")).isEqualTo("0");
    }
  }

  @Test
  void everyLineOfTheReleaseIsReproduced() {
    Csv periodic = Csv.read(current("periodic_balance.csv"));
    Csv exhibit = Csv.read(Path.of("src/test/resources/sample/ft900-exhibit-1.csv"));
    int lines = 0;
    for (CSVRecord line : exhibit.rows()) {
      if (!line.get("period").endsWith("as published last month")) {
        new PrintedLine(line.get("year"), line.get("period"), line.toMap())
            .assertIn(periodic, metrics);
        lines++;
      }
    }
    assertThat(lines).isEqualTo(30);
  }

  @Test
  void whatTheReleaseSaidAMonthAgoIsNotPublished() {
    Csv periodic = Csv.read(current("periodic_balance.csv"));
    assertThat(
            periodic
                .only("item", "goods_services", "frequency", "monthly", "period", "2025-12")
                .get("balance_usd"))
        .isEqualTo("-72900000000");
  }

  @Test
  void theSetIsComplete() throws IOException {
    List<String> all = Folder.everything(folder.resolve("output/current").toRealPath());
    assertThat(all)
        .contains(
            "charts/deficits.csv",
            "charts/months-balance.csv",
            "charts/years-0.csv",
            "partners/CHN.html",
            "partners/DEU.html");
    assertThat(all.stream().filter(name -> !name.matches("(charts|partners)(/.*)?")))
        .containsExactly(
            "bilateral_balance.csv",
            "bilateral_balance.parquet",
            "brief.html",
            "claims.csv",
            "control_totals.csv",
            "datapackage.json",
            "dictionary.md",
            "ledger.csv",
            "manifest.json",
            "metrics.csv",
            "metrics.parquet",
            "metrics_annual.csv",
            "original_currency_balance.csv",
            "original_currency_balance.parquet",
            "periodic_balance.csv",
            "periodic_balance.parquet",
            "rankings.csv",
            "rejects.csv",
            "revision_sizes.csv",
            "revisions.csv",
            "summary.xlsx");
    assertThat(Folder.everything(folder.resolve("output")))
        .noneMatch(name -> name.startsWith(".staging"));
  }

  @Test
  void everyCsvKeepsItsContract() {
    CsvContract.assertKept(folder.resolve("output/current"));
  }

  @Test
  void noControlTotalIsThereTwice() {
    CsvContract.assertControlTotalsUnique(folder.resolve("output/current"));
  }

  private static void assertBalance(String partner, String exports, String imports, String net) {
    CSVRecord row = year2024(partner);
    assertThat(row.get("exports_usd")).isEqualTo(exports);
    assertThat(row.get("imports_usd")).isEqualTo(imports);
    assertThat(row.get("balance_usd")).isEqualTo(net);
    assertThat(row.get("balance_sign")).isEqualTo("deficit");
  }

  private static CSVRecord year2024(String partner) {
    return bilateral.only(
        "dataset",
        COUNTRY,
        "partner",
        partner,
        "product",
        "TOTAL",
        "adjustment",
        "nsa",
        "period",
        "2024");
  }

  private static String count(String metric) {
    return metrics
        .only(
            "dataset",
            COUNTRY,
            "product",
            "TOTAL",
            "adjustment",
            "nsa",
            "frequency",
            "annual",
            "period",
            "2024",
            "metric",
            metric)
        .get("value");
  }

  private static boolean ofCountry(CSVRecord row) {
    return row.get("dataset").equals(COUNTRY);
  }

  private static Path current(String file) {
    return folder.resolve("output/current").resolve(file);
  }
}
