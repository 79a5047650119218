package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/** What an operator expects is checked before anything is published. */
class ExpectationsIT {

  private static final String DATASET = "us-census-goods-country";

  @TempDir Path folder;

  @BeforeEach
  void writeInput() throws IOException {
    Files.createDirectories(folder.resolve("input"));
    Files.createDirectories(folder.resolve("config"));
    SmallCensus.of(2023, 2024, 12).write(folder.resolve("input/country.xlsx"));
  }

  private void expect(String otherwise, String what) throws IOException {
    Files.writeString(
        folder.resolve("config/expectations.yml"),
        "expectations:\n  - {dataset: "
            + DATASET
            + ", otherwise: "
            + otherwise
            + ", "
            + what
            + "}\n");
  }

  @Test
  void whatStopsPublishesNothingAndTheOutputsBeforeStay() throws IOException {
    jar().run("run").exits(0);
    SortedMap<String, String> before = Folder.times(folder.resolve("output/current"));
    expect("stop", "rows-at-least: 17");
    for (String verb : new String[] {"run --dry-run", "run", "run"}) {
      Jar.Ended ended = jar().run(verb.split(" ")).exits(3);
      assertThat(ended.out() + ended.err())
          .contains(
              "1 of config/expectations.yml not met that stop a run",
              "expected otherwise: "
                  + DATASET
                  + ": 16 rows in the newest release, expected at least 17");
    }
    assertThat(Folder.times(folder.resolve("output/current"))).isEqualTo(before);
    expect("stop", "rows-at-least: 16");
    jar().run("run").exits(0);
  }

  @Test
  void whatWarnsPublishesAndExitsWithOne() throws IOException {
    expect("warn", "change-at-most-percent: 0.001");
    Jar.Ended ended = jar().run("run").exits(1);
    assertThat(ended.out())
        .contains(
            "run 1 published: ", "imports of 2024-12 (goods, nsa) changed by ", "at most 0.001 %");
    assertThat(folder.resolve("output/current/metrics.csv")).exists();
  }

  @Test
  void anOverdueMonthIsSaidEveryNightAlsoWithoutNews() throws IOException {
    expect("warn", "due-day: 10, due-months-after: 2");
    for (int night = 0; night < 2; night++) {
      assertThat(jar().run("run").exits(1).out())
          .contains("was expected by ", ", the newest month is 2024-12");
    }
    jar().run("run", "--warnings-ok").exits(0);
  }

  @Tag(Campaign.TAG)
  @Test
  void moreRejectedRowsThanExpectedStopARun() throws IOException {
    RawWorkbook workbook = SmallCensus.of(2023, 2024, 12).workbook();
    workbook.row(RawCell.text("2024"), RawCell.text("0000"), RawCell.text("Nowhere"));
    workbook.write(folder.resolve("input/country.xlsx"));
    expect("stop", "rejects-at-most: 0");
    Jar.Ended ended = jar().run("run").exits(3);
    assertThat(ended.out() + ended.err())
        .contains(DATASET + ": 1 rows rejected, expected at most 0");
    expect("stop", "rejects-at-most: 1");
    jar().run("run").exits(0); // the run before has told of the row, and read the file
  }

  @Tag(Campaign.TAG)
  @Test
  void whatIsUnusualAfterFiveNightsIsSaidWithoutAnyExpectation() throws IOException {
    Path country = folder.resolve("input/country.xlsx");
    SmallCensus.of(2015, 2024, 12).write(country);
    for (int night = 1; night <= 5; night++) {
      assertThat(jar().run("run", "--force").exits(0).out()).doesNotContain("unusual");
    }
    Database database = Database.below(folder.resolve("output"));
    assertThat(database.texts("select run_id, rows_rejected from run_quality order by run_id"))
        .containsExactly("1 0", "2 0", "3 0", "4 0", "5 0");
    SmallCensus.of(2023, 2025, 1).write(country);
    assertThat(jar().run("run").exits(1).out())
        .contains("unusual: " + DATASET + ": ", "rows read a file, usually about", "(5 runs)");
  }

  @Test
  void aWrongExpectationNamesItsKey() throws IOException {
    expect("stop", "rows-at-least: many");
    assertThat(jar().run("run").exits(2).err())
        .contains("config/expectations.yml.expectations[0].rows-at-least");
  }

  @Tag(Campaign.TAG)
  @Test
  void soDoWrongOnesOfOtherKinds() throws IOException {
    expect("maybe", "rows-at-least: 1");
    assertThat(jar().run("run").exits(2).err()).contains("expectations[0].otherwise", "maybe");
    Files.writeString(
        folder.resolve("config/expectations.yml"),
        "expectations:\n  - {dataset: nowhere, otherwise: warn, rows-at-least: 1}\n");
    assertThat(jar().run("run").exits(2).err()).contains("nowhere is not known; known are ");
  }

  private Jar jar() {
    return Jar.in(folder);
  }
}
