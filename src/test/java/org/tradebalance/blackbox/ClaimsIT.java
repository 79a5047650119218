package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements of the operator are judged by every release that is in the database. */
class ClaimsIT {

  private static final String HEADER =
      "claim_id,section,text,metric,reporter,partner,item,product,period,comparison_period,"
          + "value,unit,rounding\n";

  @TempDir static Path folder;

  private static Jar.Ended run;

  @BeforeAll
  static void publish() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2024, 12)
        .revised("5700", 2024, 3, "1000.5")
        .write(input.resolve("older.xlsx"));
    SmallCensus.of(2023, 2025, 2)
        .revised("5700", 2024, 3, "1001.25")
        .write(input.resolve("newer.xlsx"));
    write(
        HEADER
            + claim("Z1", "1001.25")
            + claim("Z2", "1000.5")
            + claim("Z3", "900")
            + claim("Z4", "1001.25").replace("CHN", "FRA"));
    run = Jar.in(folder).run("run", "--warnings-ok").exits(0);
  }

  @Test
  void theNewestReleaseAgrees() {
    assertVerdict("Z1", "agrees", "2025-02", "1001.25");
  }

  @Test
  void anOlderReleaseAgrees() {
    assertVerdict("Z2", "agrees_other_vintage", "2024-12", "1000.5");
  }

  @Test
  void noReleaseAgrees() {
    assertVerdict("Z3", "contradicted", "2025-02", "1001.25");
    assertThat(claim("Z3").get("explanation")).contains("No older release agrees either");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertVerdict("Z4", "untestable", "", "");
    assertThat(claim("Z4").get("explanation")).contains("No dataset has trade of United States");
  }

  @Test
  void diffSaysWhoseVerdictChanged() {
    List<String> lines = Jar.in(folder).run("diff", "2024-12", "2025-02").exits(0).outLines();
    assertThat(lines)
        .contains(
            "published statements whose verdict changed:",
            "  Z1 'a text': release_not_loaded before, agrees now",
            "  Z2 'a text': agrees before, agrees_other_vintage now")
        .noneMatch(line -> line.startsWith("  Z3") || line.startsWith("  Z4"));
    assertThat(Jar.in(folder).run("diff", "2024-12", "2025-02", "--json").exits(0).out())
        .contains("\"claim_id\" : \"Z1\"");
  }

  @Test
  void theDatabaseAndTheConsoleSayTheSame() {
    assertThat(
            Database.below(folder.resolve("output"))
                .texts(
                    "select claim_id, verdict from bi.claims where claim_id like 'Z%' order by 1"))
        .containsExactly(
            "Z1 agrees", "Z2 agrees_other_vintage", "Z3 contradicted", "Z4 untestable");
    assertThat(run.outLines().get(run.outLines().size() - 1)).contains("73 claims (");
    CsvContract.assertKept(folder.resolve("output/current"));
  }

  @Test
  void aWrongStatementIsAMatterOfConfiguration(@TempDir Path other) throws IOException {
    Files.createDirectories(other.resolve("input"));
    SmallCensus.of(2023, 2024, 12).write(other.resolve("input/census.xlsx"));
    Path own = Files.createDirectories(other.resolve("config/claims")).resolve("own.csv");
    Files.writeString(own, HEADER + claim("Z1", "1").replace("imports", "import"));
    Jar.Ended ended = Jar.in(other).run("run").exits(2);
    assertThat(String.join("\n", ended.errLines()))
        .contains("config/claims/own.csv record 1: column metric: metric 'import' is not");
  }

  private static void assertVerdict(String id, String verdict, String vintage, String computed) {
    CSVRecord row = claim(id);
    assertThat(row.get("verdict")).as(row.get("explanation")).isEqualTo(verdict);
    assertThat(row.get("vintage")).isEqualTo(vintage);
    assertThat(row.get("computed")).isEqualTo(computed);
  }

  private static CSVRecord claim(String id) {
    return Csv.read(folder.resolve("output/current/claims.csv")).only("claim_id", id);
  }

  private static String claim(String id, String value) {
    return id + ",own,a text,imports,USA,CHN,goods,TOTAL,2024-03,," + value + ",usd_million,0.1\n";
  }

  private static void write(String claims) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("config/claims")).resolve("own.csv"), claims);
  }
}
