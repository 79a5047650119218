package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** All files that publishers ship, in one night. */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedTogetherIT {

  private static final List<String> NO_EXTRACTS = List.of("reference", "baci-codes", "README.md");

  /** What nobody can load as it is, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "WITS-Partner-Timeseries_World.csv", "holds shares in percent and no amount",
          "usa-china_short-columns_hs2.csv", "a spreadsheet shortened two amounts to 1.12339E+11");

  @TempDir Path folder;

  @Test
  void loadWithoutAWarningAndEveryControlHoldsOrHasAReason() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    for (Path file : extracts()) {
      Files.copy(file, input.resolve(file.getFileName().toString()));
    }
    Jar.in(folder).run("run").exits(0);
    List<CSVRecord> controls = Csv.read(folder.resolve("output/current/control_totals.csv")).rows();
    assertThat(controls).hasSizeGreaterThan(40_000);
    assertThat(controls)
        .allSatisfy(control -> assertThat(control.get("verdict")).isNotEqualTo("exceeded"));
    List<CSVRecord> accepted =
        controls.stream().filter(control -> control.get("verdict").equals("accepted")).toList();
    assertThat(accepted).isNotEmpty();
    assertThat(accepted).allSatisfy(control -> assertThat(control.get("because")).isNotBlank());
    assertThat(controls.stream().filter(control -> control.get("rule").contains("/G_TOP_25/")))
        .hasSizeGreaterThan(200)
        .allSatisfy(control -> assertThat(control.get("verdict")).isNotEqualTo("exceeded"));
  }

  private static List<Path> extracts() throws IOException {
    Path shared = Path.of(System.getProperty("shared.data"));
    try (Stream<Path> files = Files.walk(shared)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !NO_EXTRACTS.contains(shared.relativize(file).getName(0).toString()))
          .filter(file -> !LEFT_OUT.containsKey(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }
}
