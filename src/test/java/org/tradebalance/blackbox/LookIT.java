package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verbs that only look: what they show before and after a run, and that they change nothing.
 */
class LookIT {

  @TempDir static Path folder;

  @BeforeAll
  static void runOnce() throws IOException {
    Files.createDirectories(folder.resolve("input/sub"));
    SmallCensus.of(2023, 2024, 12).write(folder.resolve("input/sub/country.xlsx"));
    Jar.in(folder).run("run").exits(0);
  }

  @Test
  void aDryRunSaysWhatWouldBeLoadedAndCreatesNothing(@TempDir Path empty) {
    Jar.Ended dry =
        Jar.in(empty)
            .run("run", "--dry-run", "--input", folder.resolve("input").toString())
            .exits(0);
    assertThat(dry.outLines()).hasSize(2);
    assertThat(dry.outLines().get(0))
        .startsWith("dry run, nothing written: would publish: 1 files, ");
    assertThat(dry.outLines().get(1))
        .isEqualTo(
            "  sub/country.xlsx: us-census-country, vintage 2024-12: 416 new figures, 0 revised, 0"
                + " unchanged; 0 rows rejected");
    assertThat(Folder.everything(empty)).isEmpty();
  }

  @Test
  void aDryRunAfterARunKnowsWhatIsThere() {
    SortedMap<String, String> before = Folder.times(folder.resolve("output/current"));
    assertThat(Jar.in(folder).run("run", "--dry-run").exits(0).out())
        .startsWith("dry run, nothing written: nothing new since run 1 of ");
    assertThat(Jar.in(folder).run("run", "--dry-run", "--force").exits(0).out())
        .contains("0 new figures, 0 revised, 416 unchanged");
    assertThat(Folder.times(folder.resolve("output/current"))).isEqualTo(before);
  }

  @Tag(Campaign.TAG)
  @Test
  void aDryRunLeavesTheDatabaseFileAlone() {
    SortedMap<String, String> before = Folder.hashes(folder.resolve("output"));
    Jar.in(folder).run("run", "--dry-run").exits(0);
    assertThat(Folder.hashes(folder.resolve("output"))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "runs"})
  void beforeAnyRunTheVerbsSaySo(String verb, @TempDir Path empty) {
    assertThat(Jar.in(empty).run(verb).exits(0).outLines())
        .containsExactly(
            "no run yet in " + empty.toAbsolutePath().resolve("output") + "; start one with: run");
    assertThat(Folder.everything(empty)).isEmpty();
  }

  @Test
  void whoAsksForOneBeforeAnyRunAskedWrongly(@TempDir Path empty) {
    assertNoRunYet("show", empty);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "show",
        "rejects last",
        "explain --metric balance --partner CHN --period 2024",
        "diff 2024-06 2025-02"
      })
  void soDoesWhoeverAsksForAnythingOfIt(String verb, @TempDir Path empty) {
    assertNoRunYet(verb, empty);
  }

  private static void assertNoRunYet(String verb, Path empty) {
    Jar.Ended ended = Jar.in(empty).run(verb.split(" ")).exits(2);
    assertThat(ended.err()).contains("no run yet in ", "; start one with: run");
    assertThat(ended.out()).isEmpty();
    assertThat(Folder.everything(empty)).isEmpty();
  }

  @Test
  void statusShowsTheLastRunAndHowFreshTheDatasetsAre() {
    Jar.Ended status = Jar.in(folder).run("status").exits(0);
    assertThat(status.outLines()).hasSize(3);
    assertThat(status.outLines().get(0)).startsWith("last run: ").contains("published  exit 0");
    assertThat(status.outLines().get(1)).startsWith("published: ").contains("run 1 published");
    assertThat(status.outLines().get(2))
        .isEqualTo(
            "dataset:    us-census-goods-country, vintage 2024-12, months 2023-01 to 2024-12");
  }

  @Test
  void runsListsThem() {
    assertThat(Jar.in(folder).run("runs").exits(0).outLines())
        .singleElement()
        .asString()
        .matches(
            "   1  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC .*published  exit 0  run 1 .*");
  }

  @Test
  void showLastShowsStepsFilesAndAccounts() {
    String out = Jar.in(folder).run("show", "last").exits(0).out();
    assertThat(out)
        .contains("discover", "scan", "store", "balance", "derive", "reconcile", "publish")
        .contains("  sub/country.xlsx: scan, layout us-census-country")
        .contains("rows: read 17 = accepted 16 + rejected 0 + ignored 1; figures: found 416 = new");
  }

  @Test
  void aRunThatIsNotThereIsWrongUsage() {
    for (String number : new String[] {"99", "first"}) {
      assertThat(Jar.in(folder).run("show", number).exits(2).errLines())
          .containsExactly(
              "tradebalance: there is no run '"
                  + number
                  + "'; `runs` lists them, 'last' is the newest");
    }
  }

  @Test
  void layoutsListsAndExplains() {
    assertThat(Jar.in(folder).run("layouts").exits(0).outLines())
        .anyMatch(line -> line.startsWith("us-census-country (version "))
        .anyMatch(line -> line.startsWith("us-ft900-exhibit-1 (version "));
    assertThat(
            Jar.in(folder)
                .run("layouts", "--explain", "input/sub/country.xlsx")
                .exits(0)
                .outLines())
        .startsWith("us-census-country: fits, 100 % of what it expects was found")
        .contains("us-ft900-exhibit-1: does not fit, 0 % of what it expects was found")
        .endsWith("layout: us-census-country");
  }
}
