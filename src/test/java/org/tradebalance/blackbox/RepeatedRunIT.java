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

/** The same inputs give the same bytes, however often, wherever and with however many threads. */
class RepeatedRunIT {

  @TempDir static Path folder;

  private static Path current;
  private static SortedMap<String, String> published;

  @BeforeAll
  static void publishOnce() throws IOException {
    Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2022, 2024, 10).write(folder.resolve("input/b-older.xlsx"));
    SmallCensus.of(2022, 2025, 2).write(folder.resolve("input/a-newer.xlsx"));
    Jar.asPackaged(folder).run().exits(0);
    current = folder.resolve("output/current");
    published = Folder.hashes(current);
  }

  @Test
  void aSecondRunChangesNothingAndSaysSo() {
    SortedMap<String, String> times = Folder.times(current);
    Jar.Ended second = Jar.in(folder).run("run").exits(0);
    assertThat(second.outLines())
        .singleElement()
        .asString()
        .matches("nothing new since run \\d of .* UTC");
    assertThat(Folder.times(current)).isEqualTo(times);
    assertThat(Folder.hashes(current)).isEqualTo(published);
  }

  @Test
  void aForcedRunPublishesTheSameBytesAgain() {
    Jar.Ended forced = Jar.in(folder).run("run", "--force").exits(0);
    assertThat(forced.out()).contains(" published: 2 files");
    assertThat(Folder.hashes(current)).isEqualTo(published);
  }

  @Test
  void anotherFolderThreadsLanguageAndTimeZoneGiveTheSameBytes(@TempDir Path other)
      throws IOException {
    publishElsewhere(4, other);
  }

  @Tag(Campaign.TAG)
  @Test
  void soDoesOneThread(@TempDir Path other) throws IOException {
    publishElsewhere(1, other);
  }

  private static void publishElsewhere(int threads, Path other) throws IOException {
    Path place = Files.createDirectories(other.resolve("a place of " + threads));
    Path input = Files.createDirectories(place.resolve("extracts"));
    // In the other order, so that a listing by time of creation would differ.
    Files.copy(folder.resolve("input/a-newer.xlsx"), input.resolve("a-newer.xlsx"));
    Files.copy(folder.resolve("input/b-older.xlsx"), input.resolve("b-older.xlsx"));
    Files.createDirectories(place.resolve("config"));
    Files.writeString(
        place.resolve("config/application.yml"),
        "tradebalance:\n  threads: " + threads + "\n  input: extracts\n");
    Jar.asPackaged(place)
        .withOption("-Duser.language=tr")
        .withOption("-Duser.country=TR")
        .withOption("-Duser.timezone=Pacific/Kiritimati")
        .withOption("-Dfile.encoding=ISO-8859-9")
        .run("run", "--input", "extracts", "--output", "published")
        .exits(0);
    assertThat(Folder.hashes(place.resolve("published/current"))).isEqualTo(published);
  }

  @Test
  void theContractOfTheCsvsHolds() {
    CsvContract.assertKept(current);
  }
}
