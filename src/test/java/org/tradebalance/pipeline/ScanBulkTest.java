package org.tradebalance.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.extract.Limits;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.definition.Layout;

class ScanBulkTest {

  private static final Layout BACI =
      Objects.requireNonNull(ShippedConfig.catalogue().layouts().get("cepii-baci"));
  private static final int ROWS = 2_000;
  private static final long PIECE_BYTES = 4_096;
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void writeAFileOfSeveralSplits() throws IOException {
    file = folder.resolve("baci.csv");
    StringBuilder text = new StringBuilder("t,i,j,k,v,q\n");
    for (int row = 0; row < ROWS; row++) {
      String value = row % 100 == 0 ? "abc" : row + ".125";
      String product = String.format(Locale.ROOT, "%06d", 10_000 + row * 7);
      text.append("2023,842,156,").append(product).append(',').append(value).append(",1\n");
    }
    Files.writeString(file, text.toString());
  }

  @Test
  void aScanThatGoesOnAfterAStopDoesOnlyTheSplitsThatAreLeft() throws Exception {
    PartitionFile.Content whole = scan("undisturbed", Boundary.NONE);
    AtomicInteger asked = new AtomicInteger();

    assertThatThrownBy(() -> scan("stopped", () -> asked.incrementAndGet() > 5))
        .isInstanceOf(RunStoppedException.class);
    List<Path> done = splits("stopped");
    assertThat(done).hasSizeBetween(1, splits("undisturbed").size() - 1);
    for (Path split : done) {
      Files.setLastModifiedTime(split, LONG_AGO);
    }
    PartitionFile.Content resumed = scan("stopped", Boundary.NONE);

    assertThat(resumed).isEqualTo(whole);
    assertThat(folder.resolve("stopped-details"))
        .hasSameBinaryContentAs(folder.resolve("undisturbed-details"));
    for (Path split : done) {
      assertThat(Files.getLastModifiedTime(split)).as(split.toString()).isEqualTo(LONG_AGO);
    }
  }

  @Test
  void whatAKilledRunLeftOfASplitCountsForNothing() throws Exception {
    PartitionFile.Content whole = scan("undisturbed", Boundary.NONE);
    scan("killed", Boundary.NONE);
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path left : list("killed")) {
      files.put(left.getFileName().toString(), left);
    }
    Files.delete(Objects.requireNonNull(files.get("00001.split"))); // its sums are still there
    Files.delete(Objects.requireNonNull(files.get("00002.split")));
    Files.write(Objects.requireNonNull(files.get("00002-000.sums")), new byte[] {1, 2, 3});

    assertThat(scan("killed", Boundary.NONE)).isEqualTo(whole);
    assertThat(folder.resolve("killed-details"))
        .hasSameBinaryContentAs(folder.resolve("undisturbed-details"));
  }

  @Test
  void afterReadingTheFileIsNotNeededAnyMore() throws Exception {
    PartitionFile.Content whole = scan("undisturbed", Boundary.NONE);
    AtomicInteger read = new AtomicInteger();

    PartitionFile.Content content =
        new ScanBulk(2, Boundary.NONE, PIECE_BYTES)
            .scan(
                file,
                "baci.csv",
                BACI,
                Limits.DEFAULT,
                Corrections.NONE,
                folder.resolve("gone"),
                folder.resolve("gone-details"),
                () -> {
                  read.incrementAndGet();
                  assertThat(file.toFile().delete()).isTrue();
                });

    assertThat(read).hasValue(1);
    assertThat(content).isEqualTo(whole);
    assertThat(folder.resolve("gone-details"))
        .hasSameBinaryContentAs(folder.resolve("undisturbed-details"));
  }

  @Test
  void correctedRowsAreReadInThePlacesOfThoseOfTheFile() throws Exception {
    Map<Corrections.Place, List<String>> corrected = new TreeMap<>();
    for (int row = 0; row < ROWS; row += 200) {
      String product = String.format(Locale.ROOT, "%06d", 10_000 + row * 7);
      corrected.put(
          new Corrections.Place("", row + 2),
          List.of("2023", "842", "156", product, row + ".125", "\u00E9"));
    }
    PartitionFile.Content mended = scan("corrected", Boundary.NONE, new Corrections(corrected));

    Files.writeString(
        file,
        Files.readAllLines(file).stream()
            .map(line -> mended(line, corrected))
            .collect(Collectors.joining("\n", "", "\n")));
    assertThat(mended).isEqualTo(scan("right", Boundary.NONE));
    assertThat(Objects.requireNonNull(mended.result()).rejections()).hasSize(10);
    assertThat(folder.resolve("corrected-details"))
        .hasSameBinaryContentAs(folder.resolve("right-details"));
  }

  private static String mended(String line, Map<Corrections.Place, List<String>> corrected) {
    return corrected.values().stream()
        .filter(cells -> line.contains("," + cells.get(3) + ","))
        .map(cells -> String.join(",", cells))
        .findFirst()
        .orElse(line);
  }

  private PartitionFile.Content scan(String name, Boundary boundary) throws Exception {
    return scan(name, boundary, Corrections.NONE);
  }

  private PartitionFile.Content scan(String name, Boundary boundary, Corrections corrections)
      throws Exception {
    return new ScanBulk(2, boundary, PIECE_BYTES)
        .scan(
            file,
            "baci.csv",
            BACI,
            Limits.DEFAULT,
            corrections,
            folder.resolve(name),
            folder.resolve(name + "-details"),
            () -> {});
  }

  private List<Path> splits(String name) throws IOException {
    return list(name).stream().filter(path -> path.toString().endsWith(".split")).toList();
  }

  private List<Path> list(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.sorted().toList();
    }
  }
}
