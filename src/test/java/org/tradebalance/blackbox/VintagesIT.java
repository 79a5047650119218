package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three releases with revisions give the same whatever the nights and the order they arrive in. */
class VintagesIT {

  private static final List<String> VINTAGES = List.of("2024-10", "2024-12", "2025-02");

  @TempDir static Path files;
  @TempDir static Path together;
  @TempDir static Path inOrder;

  @BeforeAll
  static void publishInOrderAndAtOnce() {
    SmallCensus.of(2023, 2024, 10).write(files.resolve("c-first.xlsx"));
    SmallCensus.of(2023, 2024, 12)
        .revised("5700", 2024, 3, "1000.5")
        .write(files.resolve("a-second.xlsx"));
    SmallCensus.of(2023, 2025, 2)
        .revised("5700", 2024, 3, "1001.25")
        .revised("1220", 2023, 7, "0")
        .revised("2010", 2024, 12, "77.000001")
        .write(files.resolve("b-third.xlsx"));
    night(together, "a-second.xlsx", "b-third.xlsx", "c-first.xlsx");
    night(inOrder, "c-first.xlsx");
    night(inOrder, "a-second.xlsx");
    night(inOrder, "b-third.xlsx");
  }

  @Test
  void oneNightEachGivesTheSameAsAllInOneNight() {
    assertSame(inOrder);
    assertThat(Folder.hashes(inOrder.resolve("output/current")))
        .isEqualTo(Folder.hashes(together.resolve("output/current")));
  }

  @Tag(Campaign.TAG)
  @Test
  void theReverseOrderGivesTheSame(@TempDir Path reverse) {
    night(reverse, "b-third.xlsx");
    night(reverse, "a-second.xlsx");
    night(reverse, "c-first.xlsx");
    assertSame(reverse);
  }

  @Test
  void theNewestReleaseHolds() {
    Csv bilateral = Csv.read(together.resolve("output/current/bilateral_balance.csv"));
    CSVRecord march = bilateral.only("partner", "CHN", "period", "2024-03");
    assertThat(march.get("imports_usd")).isEqualTo("1001250000");
    assertThat(march.get("vintage")).isEqualTo("2025-02");
    CSVRecord zero = bilateral.only("partner", "CAN", "period", "2023-07");
    assertThat(zero.get("imports_usd")).isEqualTo("0");
    assertThat(zero.get("imports_state")).isEqualTo("zero");
    CSVRecord december = bilateral.only("partner", "MEX", "period", "2024-12");
    assertThat(december.get("imports_usd")).isEqualTo("77000001");
  }

  @Test
  void aYearToDateOfAnOlderReleaseGivesWayToTheRevisedMonths() {
    Path current = together.resolve("output/current");
    BigDecimal sum =
        Csv.read(current.resolve("bilateral_balance.csv"))
            .where("partner", "CHN", "frequency", "monthly")
            .stream()
            .filter(row -> row.get("period").compareTo("2024-01") >= 0)
            .filter(row -> row.get("period").compareTo("2024-10") <= 0)
            .map(row -> new BigDecimal(row.get("imports_usd")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    CSVRecord toDate =
        Csv.read(current.resolve("metrics.csv"))
            .only("partner", "CHN", "period", "2024-10", "metric", "imports_year_to_date");
    assertThat(new BigDecimal(toDate.get("value"))).isEqualByComparingTo(sum);
    assertThat(Csv.read(current.resolve("control_totals.csv")).where("verdict", "exceeded"))
        .isEmpty();
  }

  @Test
  void theHistoryOfAFigureKeepsEveryRelease() {
    assertThat(
            Database.below(inOrder.resolve("output"))
                .texts(
                    "select value_usd, valid_from_vintage, valid_to_vintage from bi.trade_flow"
                        + " where partner = 'CHN' and flow = 'import' and period = '2024-03'"
                        + " and frequency = 'monthly' order by valid_from_vintage"))
        .hasSize(3)
        .element(0)
        .asString()
        .endsWith(" 2024-10 2024-12");
  }

  @Test
  void theLedgerTellsNewFiguresFromRevisedOnes() {
    Csv ledger = Csv.read(inOrder.resolve("output/current/ledger.csv"));
    assertThat(ledger.only("file", "c-first.xlsx").get("superseded")).isEqualTo("0");
    // China and the world in March; the year 2024 of both is new, not revised.
    assertThat(ledger.only("file", "a-second.xlsx").get("superseded")).isEqualTo("2");
    // March, July and December of a country and the world each; years 2023 and 2024 of the world,
    // 2023 of Canada, 2024 of China and of Mexico.
    assertThat(ledger.only("file", "b-third.xlsx").get("superseded")).isEqualTo("11");
  }

  private void assertSame(Path folder) {
    for (String vintage : VINTAGES) {
      assertThat(asOf(folder, vintage)).as("as of " + vintage).isEqualTo(asOf(together, vintage));
    }
    assertThat(withoutAccounts(folder)).isEqualTo(withoutAccounts(together));
  }

  /** What was known when a release was the newest. */
  private static List<String> asOf(Path folder, String vintage) {
    List<String> rows =
        Database.below(folder.resolve("output"))
            .texts(
                "select dataset, partner, product, adjustment, flow, frequency, period, value_usd,"
                    + " state from bi.trade_flow where valid_from_vintage <= '"
                    + vintage
                    + "' and coalesce(valid_to_vintage, '9999-12') > '"
                    + vintage
                    + "' order by 1, 2, 3, 4, 5, 6, 7");
    assertThat(rows).isNotEmpty();
    return rows;
  }

  /** The outputs but for the accounts of the files, which tell in which order they came. */
  private static SortedMap<String, String> withoutAccounts(Path folder) {
    SortedMap<String, String> hashes =
        new TreeMap<>(Folder.hashes(folder.resolve("output/current")));
    hashes
        .keySet()
        .removeAll(
            List.of(
                "ledger.csv", "manifest.json", "datapackage.json", "summary.xlsx", "brief.html"));
    return hashes;
  }

  private static void night(Path folder, String... arrived) {
    try {
      Path input = Files.createDirectories(folder.resolve("input"));
      for (String name : arrived) {
        Files.copy(files.resolve(name), input.resolve(name));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Jar.in(folder).run("run", "--warnings-ok").exits(0);
  }
}
