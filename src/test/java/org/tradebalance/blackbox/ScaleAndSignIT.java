package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.sample.Exhibit1Workbook;

/**
 * A file in another unit than it says, or with exports and imports the other way round, is stopped
 * by the release before or by its own totals; what is published stays right.
 */
class ScaleAndSignIT {

  private static final String THOUSANDS =
      "the scale is wrong: the figures are about 1000 times those of vintage 2024-10 (";

  @TempDir Path folder;

  @Test
  void aReleaseInThousandsReadAsMillionsIsStoppedUntilSomebodyAcceptsIt() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    first(input);
    Jar.in(folder).run("run").exits(0);
    SortedMap<String, String> before = figures();

    SmallCensus.of(2023, 2024, 12).times(1000).write(input.resolve("second.xlsx"));
    Jar.Ended preview = Jar.in(folder).run("run", "--dry-run").exits(1);
    assertThat(preview.out()).contains("second.xlsx: refused: " + THOUSANDS);
    Jar.Ended run = Jar.in(folder).run("run").exits(1);

    assertThat(run.outLines())
        .filteredOn(line -> line.contains("refused: second.xlsx: "))
        .singleElement()
        .asString()
        .contains(THOUSANDS, "in 8 series; the first: import EU TOTAL 2023-01 is ")
        .contains("it would fit read in thousands of dollars, not millions of dollars")
        .endsWith("accept it in config/accepted.yml [TB-2050]");
    CSVRecord account = ledger("second.xlsx");
    assertThat(account.get("flows")).isEqualTo("0");
    assertThat(account.get("read")).isEqualTo("17");
    Database database = Database.below(folder.resolve("output"));
    assertThat(database.texts("select name from source_file")).containsExactly("first.xlsx");
    assertThat(database.texts("select distinct source_file from bi.trade_flow"))
        .containsExactly("first.xlsx");
    assertThat(figures()).isEqualTo(before);
    assertThat(Jar.in(folder).run("run").exits(0).out())
        .contains("still refused: second.xlsx: the scale is wrong");

    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("accepted.yml"),
        "accepted: [{sha256: \""
            + account.get("sha256").substring(0, 12)
            + "\", because: the bureau counts in thousands of millions}]");
    Jar.in(folder).run("run").exits(0);
    assertThat(ledger("second.xlsx").get("vintage")).isEqualTo("2024-12");
    CSVRecord december =
        Csv.read(folder.resolve("output/current/bilateral_balance.csv"))
            .only("partner", "CHN", "period", "2024-12");
    assertThat(new BigDecimal(december.get("imports_usd")).precision())
        .as("digits of the imports from China in December")
        .isGreaterThan(12);
  }

  @Tag(Campaign.TAG)
  @Test
  void theOlderOfTwoReleasesOfOneNightJudgesTheOther() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    first(input);
    SmallCensus.of(2023, 2024, 12).times(1000).write(input.resolve("a-second.xlsx"));
    assertThat(Jar.in(folder).run("run").exits(1).out())
        .contains("refused: a-second.xlsx: " + THOUSANDS);
    assertThat(ledger("first.xlsx").get("flows")).isNotEqualTo("0");
    assertThat(ledger("a-second.xlsx").get("flows")).isEqualTo("0");
  }

  @Tag(Campaign.TAG)
  @Test
  void nothingIsPublishedWhereItIsTheOnlyFile() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    first(input);
    Jar.in(folder).run("run").exits(0);
    SortedMap<String, String> before = Folder.times(folder.resolve("output/current"));
    Files.delete(input.resolve("first.xlsx"));
    SmallCensus.of(2023, 2024, 12).times(1000).write(input.resolve("second.xlsx"));
    Jar.Ended run = Jar.in(folder).run("run").exits(3);
    assertThat(run.out()).contains("refused: second.xlsx: " + THOUSANDS);
    assertThat(Folder.times(folder.resolve("output/current"))).isEqualTo(before);
  }

  @Tag(Campaign.TAG)
  @Test
  void theOwnBalancesOfAFileTellExportsFromImports() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    exhibit(true).workbook().write(input.resolve("right.xlsx"));
    exhibit(false).workbook().write(folder.resolve("swapped.xlsx"));
    Jar.in(folder).run("check", "input/right.xlsx").exits(0);
    assertThat(Jar.in(folder).run("check", "swapped.xlsx").exits(3).out())
        .contains("flows or signs are wrong: the printed balances are imports less exports")
        .contains("[TB-2051]");
    Files.move(folder.resolve("swapped.xlsx"), input.resolve("swapped.xlsx"));
    Files.delete(input.resolve("right.xlsx"));
    first(input);
    assertThat(Jar.in(folder).run("run").exits(1).out())
        .contains("refused: swapped.xlsx: flows or signs are wrong");
    assertThat(ledger("first.xlsx").get("flows")).isNotEqualTo("0");
  }

  @Test
  void aYearOfAVeryLargeDatasetIsJudgedByTheYearBefore() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("BACI_Y2021.csv"), baci(2021, 1));
    Jar.in(folder).run("run").exits(0);
    String detail = Files.readString(folder.resolve("output/current/detail/cepii-baci.csv"));
    Files.writeString(input.resolve("BACI_Y2022.csv"), baci(2022, 1000));
    assertThat(Jar.in(folder).run("run").exits(1).out())
        .contains("refused: BACI_Y2022.csv: the scale is wrong: the figures are about 1000 times")
        .contains("read in single dollars, not thousands of dollars");
    assertThat(Files.readString(folder.resolve("output/current/detail/cepii-baci.csv")))
        .isEqualTo(detail);
  }

  /** Trade of every pair of five economies, in thousands of dollars or a part of them. */
  private static String baci(int year, int part) {
    StringBuilder text = new StringBuilder("t,i,j,k,v,q\n");
    List<Integer> economies = List.of(842, 156, 276, 392, 484);
    for (int exporter : economies) {
      for (int importer : economies) {
        if (exporter != importer) {
          long value = (exporter * 7L + importer + (year - 2021) * 20L) * part;
          text.append(year).append(',').append(exporter).append(',').append(importer);
          text.append(",010121,").append(value).append(",1\n");
        }
      }
    }
    return text.toString();
  }

  /** Twelve months of exports of 200 and imports of 300 thousand million, growing. */
  private static Exhibit1Workbook exhibit(boolean right) {
    Exhibit1Workbook exhibit = new Exhibit1Workbook();
    List<String> months = Exhibit1Workbook.MONTHS;
    for (int month = 0; month < 12; month++) {
      List<Integer> exports = List.of(200_000 + month, 130_000 + month, 70_000);
      List<Integer> imports = List.of(300_000 + 2 * month, 250_000 + 2 * month, 50_000);
      List<String> figures = new ArrayList<>();
      for (int column = 0; column < 3; column++) {
        figures.add(Integer.toString(exports.get(column) - imports.get(column)));
      }
      (right ? exports : imports).forEach(each -> figures.add(Integer.toString(each)));
      (right ? imports : exports).forEach(each -> figures.add(Integer.toString(each)));
      exhibit.period("2024", months.get(month), false, figures);
    }
    return exhibit;
  }

  private static void first(Path input) {
    SmallCensus.of(2023, 2024, 10).write(input.resolve("first.xlsx"));
  }

  private CSVRecord ledger(String file) {
    return Csv.read(folder.resolve("output/current/ledger.csv")).only("file", file);
  }

  private SortedMap<String, String> figures() {
    SortedMap<String, String> hashes =
        new TreeMap<>(Folder.hashes(folder.resolve("output/current")));
    hashes.keySet().removeIf(name -> name.matches("ledger\\.csv|.*\\.(json|xlsx|html)"));
    return hashes;
  }
}
