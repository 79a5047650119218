package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.store.Engine;

/** Two of three rejected rows are corrected and loaded, on each database. */
@Tag(Engine.TAG)
@ParameterizedClass
@MethodSource("org.tradebalance.store.Engine#ofTheProgram")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResubmitIT {

  /** Only these know that the file was not right from the start. */
  private static final List<String> ABOUT_THE_FILE =
      List.of("ledger.csv", "manifest.json", "datapackage.json", "summary.xlsx", "brief.html");

  @Parameter Engine engine;

  private Path folder;
  private Path right;
  private Engine.Address server;
  private Jar.Ended resubmitted;
  private SortedMap<String, String> before;

  @BeforeAll
  void correctTwoOfThreeRows(@TempDir Path broken, @TempDir Path reference) throws IOException {
    folder = broken;
    right = reference;
    ThreeBadRows.writeMended(right);
    Jar.in(right).run("run").exits(1);

    server = engine == Engine.POSTGRESQL ? engine.fresh(folder) : null;
    ThreeBadRows.write(folder);
    jar().run("run").exits(1);
    Path printed = folder.resolve("printed.csv");
    Files.writeString(printed, jar().run("rejects", "last", "--csv").exits(0).out());
    assertThat(printed).hasSameBinaryContentAs(folder.resolve("output/current/rejects.csv"));
    Mended.of(printed)
        .edit(ThreeBadRows.COMMA, "raw_value", "12,5?", "12.5")
        .edit(ThreeBadRows.YEAR, "raw_record", ",4279,", "2024,4279,")
        .edit(ThreeBadRows.YEAR, "raw_record", "#N/A", "7.25")
        .write(folder.resolve("mended.csv"));
    before = Folder.hashes(folder.resolve("output/current"));
    Jar.Ended dry = jar().run("resubmit", "mended.csv", "--dry-run").exits(1);
    assertThat(dry.out())
        .contains("dry run, nothing written: would publish", "52 new figures", "1 rows rejected");
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(before);
    resubmitted = jar().run("resubmit", "mended.csv").exits(1);
  }

  @Test
  void theOutputsAreThoseOfAFileThatWasRightFromTheStart() {
    assertThat(Folder.hashes(folder.resolve("output/current"))).isNotEqualTo(before);
    assertThat(figures(folder)).isEqualTo(figures(right));
    assertThat(figures(folder))
        .containsKeys("bilateral_balance.csv", "periodic_balance.csv", "rejects.csv");
  }

  @Test
  void everyRowIsAccountedFor() {
    assertThat(resubmitted.out())
        .contains(
            "run 2 published",
            "mended.csv: rows read 3 = accepted 2 + rejected 0 + ignored 1 (as before 1)",
            "1 rows rejected: see rejects.csv or `rejects 2`");
    Map<String, String> ofFile = account(folder);
    Map<String, String> ofRightFile = account(right);
    assertThat(ofFile.remove("sha256")).isNotEqualTo(ofRightFile.remove("sha256"));
    assertThat(ofFile).isEqualTo(ofRightFile);
  }

  @Test
  void theSameAgainChangesNothingAndSaysSo() {
    SortedMap<String, String> current = Folder.times(folder.resolve("output/current"));
    assertThat(jar().run("resubmit", "mended.csv").exits(0).out())
        .startsWith("nothing new: 2 corrected rows of mended.csv are loaded already")
        .contains("rows read 3 = accepted 0 + rejected 0 + ignored 3 (as before 1; known 2)");
    assertThat(jar().run("run").exits(0).out()).startsWith("nothing new since run 2 of ");
    assertThat(Folder.times(folder.resolve("output/current"))).isEqualTo(current);
  }

  @Test
  void explainNamesTheResubmissionAndWhatStandsInTheFile() {
    Jar.Ended explained =
        jar()
            .run(
                "explain",
                "--metric=imports",
                "--partner=FRA",
                "--period=2024-02",
                "--dataset=us-census-goods-country")
            .exits(0);
    assertThat(explained.out())
        .contains(
            "country.xlsx, sheet country, E" + ThreeBadRows.YEAR + ": '7.25'",
            "row " + ThreeBadRows.YEAR + " as corrected by mended.csv (sha256 ",
            "in the file it is: ,4279,\"=France, \"\"la\"\"\",1,#N/A,1,");
  }

  private Jar jar() {
    Jar jar = Jar.in(folder);
    return server == null
        ? jar
        : jar.withEnvironment("SPRING_DATASOURCE_URL", server.url())
            .withEnvironment("SPRING_DATASOURCE_USERNAME", server.user())
            .withEnvironment("SPRING_DATASOURCE_PASSWORD", server.password());
  }

  private static Map<String, String> figures(Path folder) {
    Map<String, String> hashes = new TreeMap<>(Folder.hashes(folder.resolve("output/current")));
    ABOUT_THE_FILE.forEach(hashes::remove);
    return hashes;
  }

  private static Map<String, String> account(Path folder) {
    CSVRecord account =
        Csv.read(folder.resolve("output/current/ledger.csv")).only("file", "country.xlsx");
    return account.toMap();
  }
}
