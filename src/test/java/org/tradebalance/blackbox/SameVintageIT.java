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

/** Two files of one vintage: they agree and nothing happens, or they do not and somebody hears. */
class SameVintageIT {

  @TempDir static Path files;

  @BeforeAll
  static void write() {
    SmallCensus.of(2023, 2024, 10).write(files.resolve("older.xlsx"));
    // It confirms what the older release says, but for March.
    SmallCensus.of(2023, 2024, 12).revised("5700", 2024, 3, "1").write(files.resolve("a.xlsx"));
    SmallCensus.of(2023, 2024, 12).revised("1220", 2023, 7, "2").write(files.resolve("b.xlsx"));
  }

  @Test
  void disagreementIsToldAndTheOrderOfArrivalDoesNotMatter(
      @TempDir Path together, @TempDir Path reverse) {
    assertTold(night(together, 1, "older.xlsx", "a.xlsx", "b.xlsx"));
    night(reverse, 0, "b.xlsx");
    assertThat(night(reverse, 1, "a.xlsx").out())
        .contains("a.xlsx: ", "those of b.xlsx hold, because its name sorts last", "[TB-2040]");
    night(reverse, 0, "older.xlsx");
    assertThat(figures(reverse)).isEqualTo(figures(together));
    Csv bilateral = Csv.read(together.resolve("output/current/bilateral_balance.csv"));
    assertThat(bilateral.only("partner", "CAN", "period", "2023-07").get("imports_usd"))
        .isEqualTo("2000000");
    assertThat(bilateral.only("partner", "CHN", "period", "2024-03").get("imports_usd"))
        .isNotEqualTo("1000000");
  }

  @Tag(Campaign.TAG)
  @Test
  void neitherDoesItWhereTheyArriveInTheOrderOfTheirReleases(
      @TempDir Path together, @TempDir Path inOrder) {
    night(together, 1, "older.xlsx", "a.xlsx", "b.xlsx");
    night(inOrder, 0, "older.xlsx");
    night(inOrder, 0, "a.xlsx");
    assertTold(night(inOrder, 1, "b.xlsx"));
    assertThat(figures(inOrder)).isEqualTo(figures(together));
  }

  /** March of China and the world, July of Canada and the world, and the years of each. */
  private static void assertTold(Jar.Ended told) {
    assertThat(told.out())
        .contains(
            "b.xlsx: 8 figures differ from a.xlsx, which is of the same vintage 2024-12",
            "those of b.xlsx (this file) hold");
  }

  @Tag(Campaign.TAG)
  @Test
  void aFileInPlaceOfOneOfTheSameNameHolds(@TempDir Path folder) throws IOException {
    night(folder, 0, "b.xlsx");
    Files.delete(folder.resolve("input/b.xlsx"));
    Files.copy(files.resolve("a.xlsx"), folder.resolve("input/b.xlsx"));
    assertThat(Jar.in(folder).run("run").exits(1).out()).contains("[TB-2040]");
    assertThat(
            Csv.read(folder.resolve("output/current/bilateral_balance.csv"))
                .only("partner", "CHN", "period", "2024-03")
                .get("imports_usd"))
        .isEqualTo("1000000");
  }

  /** Saved again by another program: rows in another order, amounts in another format. */
  @Test
  void aFileWithoutNewsRevisesNothing(@TempDir Path folder) {
    night(folder, 0, "a.xlsx");
    SortedMap<String, String> before = figures(folder);
    Resaved.reordered(files.resolve("a.xlsx"), folder.resolve("input/again.xlsx"));
    Jar.in(folder).run("run").exits(0);
    assertThat(figures(folder)).isEqualTo(before);
    Csv ledger = Csv.read(folder.resolve("output/current/ledger.csv"));
    assertThat(ledger.only("file", "again.xlsx").get("superseded")).isEqualTo("0");
    assertThat(ledger.only("file", "again.xlsx").get("flows"))
        .isEqualTo(ledger.only("file", "a.xlsx").get("flows"));
    assertThat(
            Database.below(folder.resolve("output"))
                .texts("select distinct source_file from bi.trade_flow"))
        .containsExactly("a.xlsx");
  }

  private static Jar.Ended night(Path folder, int exitCode, String... arrived) {
    try {
      Path input = Files.createDirectories(folder.resolve("input"));
      for (String name : arrived) {
        Files.copy(files.resolve(name), input.resolve(name));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Jar.in(folder).run("run").exits(exitCode);
  }

  private static SortedMap<String, String> figures(Path folder) {
    SortedMap<String, String> hashes =
        new TreeMap<>(Folder.hashes(folder.resolve("output/current")));
    hashes.keySet().removeIf(name -> name.matches("ledger\\.csv|.*\\.(json|xlsx|html)"));
    return hashes;
  }
}
