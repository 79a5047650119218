package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that would replace much of what stands waits until somebody accepts it. */
class QuarantineIT {

  private static final String HELD = "held: %s: the file is held: ";

  @TempDir static Path files;

  @BeforeAll
  static void write() {
    SmallCensus.of(2023, 2024, 10).write(files.resolve("older.xlsx"));
    SmallCensus.of(2023, 2024, 12).write(files.resolve("good.xlsx"));
    changed(SmallCensus.of(2023, 2024, 12), 2).write(files.resolve("bad.xlsx"));
    changed(SmallCensus.of(2023, 2024, 12), 3).write(files.resolve("worse.xlsx"));
    changed(SmallCensus.of(2023, 2025, 1), 2).write(files.resolve("later-bad.xlsx"));
    SmallCensus.of(2023, 2025, 1)
        .revised("5700", 2024, 3, "1000.5")
        .revised("1220", 2024, 4, "90000")
        .write(files.resolve("later.xlsx"));
  }

  /** The same columns with other imports from half of the countries, as a wrong paste leaves. */
  private static SmallCensus changed(SmallCensus census, int times) {
    for (String code : new String[] {"5700", "1220", "4280"}) {
      for (int year = 2023; year <= 2024; year++) {
        for (int month = 1; month <= 12; month++) {
          census.revised(code, year, month, Integer.toString(times * 1000 + month * 37 + year));
        }
      }
    }
    return census;
  }

  @ParameterizedTest
  @CsvSource({
    "good.xlsx, bad.xlsx, the loaded vintage 2024-12 states as well differ",
    // Its name sorts first: acceptance decides, not the name.
    "good.xlsx, a-bad.xlsx, the loaded vintage 2024-12 states as well differ",
    "good.xlsx, later-bad.xlsx, the loaded vintage 2024-12 states as well differ",
    "later.xlsx, bad.xlsx, the loaded vintage 2025-01 states as well differ"
  })
  void whatStandsStaysUntilSomebodyAcceptsTheFile(
      String good, String bad, String words, @TempDir Path folder) {
    night(folder, 0, good);
    SortedMap<String, String> before = figures(folder);
    add(folder, bad);
    assertThat(Jar.in(folder).run("run", "--dry-run").exits(1).out())
        .contains(bad + ": held: the file is held: ");
    Jar.Ended held = Jar.in(folder).run("run").exits(1);
    assertThat(held.outLines())
        .filteredOn(line -> line.contains("[TB-2042]"))
        .singleElement()
        .asString()
        .contains(String.format(HELD, bad), words, " is ", " here and ", "`accept " + bad + "`");
    assertThat(held.out()).contains(", 1 held,");
    assertThat(figures(folder)).isEqualTo(before);
    assertThat(status(folder, bad)).isEqualTo("held");
    assertThat(ledger(folder, bad, "flows")).isEqualTo("0");
    assertThat(Database.below(folder.resolve("output")).texts("select name from source_file"))
        .containsExactly(good);
    assertThat(Jar.in(folder).run("run").exits(0).out()).contains("still held: " + bad);
    assertThat(figures(folder)).isEqualTo(before);

    assertThat(Jar.in(folder).run("accept", bad).exits(0).out()).contains(bad, "is accepted");
    assertThat(Jar.in(folder).run("accept", "input/" + bad).exits(0).out())
        .contains("was accepted before");
    assertThat(Jar.in(folder).run("run").out()).doesNotContain("[TB-2042]");
    assertThat(status(folder, bad)).isEqualTo("loaded");
    assertThat(figures(folder)).isNotEqualTo(before);
    if (!good.equals("later.xlsx")) {
      assertThat(imports(folder)).isEqualTo("4061000000");
    }
    Jar.in(folder).run("run").exits(0);
    Jar.in(folder).run("accept", bad).exits(0);
    assertThat(Jar.in(folder).run("run").exits(0).out()).contains("nothing new");
  }

  @Test
  void aNightWithTheBadFileAloneLeavesWhatStands(@TempDir Path folder) throws IOException {
    night(folder, 0, "good.xlsx");
    SortedMap<String, String> before = figures(folder);
    Files.delete(folder.resolve("input/good.xlsx"));
    Files.copy(files.resolve("bad.xlsx"), folder.resolve("input/good.xlsx"));
    assertThat(Jar.in(folder).run("run").exits(1).out()).contains(String.format(HELD, "good.xlsx"));
    assertThat(figures(folder)).isEqualTo(before);
  }

  @Test
  void ofTwoOfOneNightBothWaitWhereNothingTells(@TempDir Path folder) {
    Jar.Ended ended = night(folder, 3, "good.xlsx", "bad.xlsx");
    assertThat(ended.out())
        .contains(String.format(HELD, "good.xlsx"), "bad.xlsx, which came with it,")
        .contains(String.format(HELD, "bad.xlsx"), "good.xlsx, which came with it,");
    Jar.in(folder).run("accept", "good.xlsx").exits(0);
    assertThat(Jar.in(folder).run("run").exits(1).out())
        .contains(String.format(HELD, "bad.xlsx"))
        .doesNotContain(String.format(HELD, "good.xlsx"));
    assertThat(status(folder, "good.xlsx")).isEqualTo("loaded");
  }

  /** What stands, or another file that says the same, tells which of the two is right. */
  @ParameterizedTest
  @ValueSource(strings = {"older.xlsx", "again.xlsx"})
  void ofTwoOfOneNightTheOneWaitsThatNothingAgreesWith(String third, @TempDir Path folder) {
    if (third.equals("older.xlsx")) {
      night(folder, 0, "older.xlsx");
    } else {
      add(folder, third);
    }
    assertThat(night(folder, 1, "good.xlsx", "bad.xlsx").out())
        .contains(String.format(HELD, "bad.xlsx"))
        .doesNotContain(String.format(HELD, "good.xlsx"));
    assertThat(status(folder, "good.xlsx")).isEqualTo("loaded");
  }

  @Test
  void revisionsOfAFewFiguresGoOut(@TempDir Path folder) {
    night(folder, 0, "good.xlsx");
    night(folder, 0, "later.xlsx");
    assertThat(status(folder, "later.xlsx")).isEqualTo("loaded");
  }

  @Test
  void aConfigurationMayAcceptAFileOrADataset(@TempDir Path one, @TempDir Path other)
      throws IOException {
    night(one, 0, "good.xlsx");
    night(one, 1, "bad.xlsx");
    String sha256 = ledger(one, "bad.xlsx", "sha256");
    config(one, "accepted.yml", "accepted: [{sha256: \"" + sha256 + "\", because: a new survey}]");
    Jar.in(one).run("run");
    assertThat(status(one, "bad.xlsx")).isEqualTo("loaded");
    Jar.in(one).run("run").exits(0);

    night(other, 0, "good.xlsx");
    config(
        other,
        "expectations.yml",
        "revisions: [{dataset: us-census-goods-country, changed-at-most-percent: 100}]");
    night(other, 0, "later-bad.xlsx");
    assertThat(status(other, "later-bad.xlsx")).isEqualTo("loaded");
  }

  @Test
  void whatNoRunKnowsCannotBeAccepted(@TempDir Path folder) {
    assertThat(Jar.in(folder).run("accept", "bad.xlsx").exits(2).err()).contains("no run yet");
    night(folder, 0, "good.xlsx");
    night(folder, 1, "bad.xlsx");
    assertThat(Jar.in(folder).run("accept", "other.xlsx", "bad.xlsx").exits(2).err())
        .contains("accept other.xlsx: expected a file", "the newest run holds bad.xlsx");
    assertThat(Jar.in(folder).run("run").exits(0).out()).contains("still held: bad.xlsx");
    assertThat(Jar.in(folder).run("accept", "--help").exits(0).out()).contains("TB-2042");
  }

  private static Jar.Ended night(Path folder, int exitCode, String... arrived) {
    for (String name : arrived) {
      add(folder, name);
    }
    return Jar.in(folder).run("run").exits(exitCode);
  }

  private static void add(Path folder, String name) {
    String source =
        switch (name) {
          case "a-bad.xlsx" -> "bad.xlsx";
          case "again.xlsx" -> "good.xlsx";
          default -> name;
        };
    try {
      Path target = Files.createDirectories(folder.resolve("input")).resolve(name);
      if (name.equals("again.xlsx")) {
        Resaved.reordered(files.resolve(source), target);
      } else {
        Files.copy(files.resolve(source), target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void config(Path folder, String name, String text) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("config")).resolve(name),
        text + (name.equals("accepted.yml") ? "" : "\nexpectations: []\n"));
  }

  private static String imports(Path folder) {
    return Csv.read(folder.resolve("output/current/bilateral_balance.csv"))
        .only("partner", "CHN", "period", "2024-01")
        .get("imports_usd");
  }

  private static String status(Path folder, String file) {
    return Database.below(folder.resolve("output"))
        .texts("select status from ledger where file_name = '" + file + "' order by run_id desc")
        .get(0);
  }

  private static String ledger(Path folder, String file, String column) {
    return Csv.read(folder.resolve("output/current/ledger.csv")).only("file", file).get(column);
  }

  private static SortedMap<String, String> figures(Path folder) {
    SortedMap<String, String> hashes =
        new TreeMap<>(Folder.hashes(folder.resolve("output/current")));
    hashes.keySet().removeIf(name -> name.matches("(ledger|rejects)\\.csv|.*\\.(json|xlsx|html)"));
    return hashes;
  }
}
