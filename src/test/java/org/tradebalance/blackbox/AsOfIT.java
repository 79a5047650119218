package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known then: as of a release the outputs are those of that release alone. */
class AsOfIT {

  @TempDir static Path all;

  @BeforeAll
  static void loadThreeReleases() throws IOException {
    for (String vintage : new String[] {"2024-10", "2024-12", "2025-02"}) {
      release(vintage)
          .write(Files.createDirectories(all.resolve("input")).resolve(vintage + ".xlsx"));
    }
    Jar.in(all).run("run").exits(0);
  }

  @Test
  void asOfAReleaseTheOutputsAreThoseOfThatReleaseAlone(@TempDir Path alone) throws IOException {
    compare("2024-12", alone);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @ValueSource(strings = {"2024-10", "2024-12", "2025-02"})
  void soTheyAreAsOfEveryRelease(String vintage, @TempDir Path alone) throws IOException {
    compare(vintage, alone);
  }

  private static void compare(String vintage, Path alone) throws IOException {
    release(vintage).write(Files.createDirectories(alone.resolve("input")).resolve("alone.xlsx"));
    Jar.in(alone).run("run").exits(0);
    SortedMap<String, String> current = Folder.times(all.resolve("output/current"));
    Jar.in(all).run("run", "--as-of", vintage).exits(0);
    assertThat(figures(all.resolve("output/as-of").resolve(vintage)))
        .isEqualTo(figures(alone.resolve("output/current")));
    assertThat(Folder.times(all.resolve("output/current"))).isEqualTo(current);
  }

  @Tag(Campaign.TAG)
  @Test
  void aMonthBetweenTwoReleasesIsAsOfTheOlderOne() {
    Jar.in(all).run("run", "--as-of", "2024-11").exits(0);
    Jar.in(all).run("run", "--as-of", "2024-10").exits(0);
    assertThat(Folder.hashes(all.resolve("output/as-of/2024-11")))
        .isEqualTo(Folder.hashes(all.resolve("output/as-of/2024-10")));
  }

  @Test
  void whatNobodyKnewYetCannotBePublished() {
    assertThat(Jar.in(all).run("run", "--as-of", "2020-01").exits(2).err())
        .contains("nothing was known as of 2020-01", "us-census-goods-country 2024-10");
    assertThat(all.resolve("output/as-of/2020-01")).doesNotExist();
    assertThat(Jar.in(all).run("run", "--as-of", "lately").exits(2).err())
        .contains("--as-of lately: expected the last month of a release, such as 2024-06");
    assertThat(Jar.in(all).run("run", "--as-of", "2024-10", "--force").exits(2).err())
        .contains("--as-of loads nothing");
  }

  @Test
  void onAnEmptyDatabaseTheInputIsLoadedFirst(@TempDir Path fresh) throws IOException {
    release("2024-10").write(Files.createDirectories(fresh.resolve("input")).resolve("a.xlsx"));
    Jar.in(fresh).run("run", "--as-of", "2024-10").exits(0);
    assertThat(figures(fresh.resolve("output/as-of/2024-10")))
        .isEqualTo(figures(fresh.resolve("output/current")));
  }

  private static SmallCensus release(String vintage) {
    return switch (vintage) {
      case "2024-10" -> SmallCensus.of(2023, 2024, 10);
      case "2024-12" -> SmallCensus.of(2023, 2024, 12).revised("5700", 2024, 3, "1000.5");
      default ->
          SmallCensus.of(2023, 2025, 2)
              .revised("5700", 2024, 3, "1001.25")
              .revised("1220", 2023, 7, "0");
    };
  }

  /** Hashes of the files that speak of one release only; the others tell what else was loaded. */
  private static SortedMap<String, String> figures(Path folder) {
    SortedMap<String, String> hashes = new TreeMap<>(Folder.hashes(folder));
    assertThat(hashes).containsKey("bilateral_balance.csv");
    hashes
        .keySet()
        .removeIf(name -> name.matches("(ledger|claims|revision.*)\\.csv|.*\\.(json|xlsx|html)"));
    return hashes;
  }
}
