package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with runs that did not end well, and with what was loaded. */
class VerbsIT {

  private static final String KILLED =
      "tradebalance: run 1 was killed; use `recover 1` and then `restart 1`, or `run`, which does"
          + " both";

  @TempDir Path folder;

  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    output = folder.resolve("output");
    Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2024, 12).write(folder.resolve("input/older.xlsx"));
    SmallCensus.of(2024, 2025, 2).write(folder.resolve("input/newer.xlsx"));
  }

  @Test
  void aFailedRunIsRestartedWithoutItsInputOrAbandoned() throws IOException {
    Path inTheWay = Files.createDirectories(output).resolve("publications");
    Files.writeString(inTheWay, "a file where a folder must be");
    jar().run("run").exits(5);
    Files.move(folder.resolve("input"), folder.resolve("gone"));
    assertThat(jar().run("restart", "1").exits(5).err()).contains("run 1 failed: ");
    assertThat(jar().run("recover", "1").exits(2).err())
        .contains("run 1 is failed, not killed; `restart 1` goes on");
    Files.delete(inTheWay);
    Jar.Ended restarted = jar().run("restart", "1").exits(0);
    assertThat(restarted.out())
        .contains("going on with run 1 (input " + folder.resolve("input") + ", run-date 2")
        .contains("run 1 published: 2 files")
        .doesNotContain("derive  ");
  }

  @Tag(Campaign.TAG)
  @Test
  void aRunThatPublishedIsNeitherRestartedNorAbandoned() {
    jar().run("run").exits(0);
    assertThat(jar().run("restart", "1").exits(2).err()).contains("run 1 has published");
    assertThat(jar().run("abandon", "1").exits(2).err()).contains("nothing to abandon");
  }

  @Test
  void anAbandonedRunIsLeftAloneByAllThatFollows() throws IOException {
    Path inTheWay = Files.createDirectories(output).resolve("publications");
    Files.writeString(inTheWay, "a file where a folder must be");
    jar().run("run").exits(5);
    assertThat(jar().run("abandon", "last").exits(0).out()).startsWith("run 1 is abandoned");
    assertThat(Folder.everything(output)).noneMatch(name -> name.startsWith(".staging"));
    assertThat(jar().run("restart", "1").exits(2).err()).contains("run 1 was abandoned; `run`");
    Files.delete(inTheWay);
    assertThat(jar().run("run").exits(0).out()).contains("run 2 published: 2 files");
  }

  @Test
  void aKilledRunMustBeRecoveredBeforeAnythingButRun() {
    leaveAKilledRun();
    assertThat(jar().run("restart", "1").exits(7).errLines()).containsExactly(KILLED);
    assertThat(jar().run("recover", "last").exits(0).out())
        .startsWith("run 1 is recovered; `restart 1` goes on");
    jar().run("restart", "1").exits(0);
  }

  @Tag(Campaign.TAG)
  @Test
  void soItMustBeforeOtherVerbs() {
    leaveAKilledRun();
    assertThat(jar().run("abandon", "1").exits(7).errLines()).containsExactly(KILLED);
    assertThat(jar().run("backfill", "--all").exits(7).errLines()).containsExactly(KILLED);
  }

  private void leaveAKilledRun() {
    jar().run("run").exits(0);
    Database.below(output)
        .change("update run set status = 'started', finished_at = null, exit_code = null");
  }

  @Tag(Campaign.TAG)
  @Test
  void onlyTheNewestRunWithTheInputOfThenIsRestarted() throws IOException {
    Path inTheWay = Files.createDirectories(output).resolve("publications");
    Files.writeString(inTheWay, "a file where a folder must be");
    jar().run("run").exits(5);
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/application.yml"), "tradebalance:\n  partner-months: 12\n");
    assertThat(jar().run("restart", "1").exits(2).err())
        .contains("the configuration, the program or corrected rows changed since run 1 began;");
    jar().run("run").exits(5);
    assertThat(jar().run("restart", "1").exits(2).err())
        .contains("run 2 came after run 1; only the newest can be restarted");
  }

  @Test
  void aBackfillReadsAgainWhatItSelectsAndChangesNothing() {
    jar().run("run").exits(0);
    SortedMap<String, String> before = Folder.hashes(output.resolve("current"));
    assertThat(jar().run("backfill", "--from", "2025-01", "--to", "2025-Q1").exits(0).out())
        .contains("again: from 2025-01, to 2025-Q1, input " + folder.resolve("input"))
        .contains("  newer.xlsx, us-census-goods-country, months 2024-01 to 2025-02, first loaded")
        .contains("by run 1 (input " + folder.resolve("input") + ", run-date ")
        .doesNotContain("  older.xlsx");
    assertThat(Folder.hashes(output.resolve("current"))).isEqualTo(before);
    assertThat(jar().run("show", "last").exits(0).out())
        .contains("parameter: from 2025-01", "newer.xlsx: scan", "older.xlsx: known");
    assertThat(jar().run("run").exits(0).out()).startsWith("nothing new since run 2");
  }

  @Tag(Campaign.TAG)
  @Test
  void aBackfillTakesAnySelectionAndRefusesWhatFitsNothing() throws IOException {
    jar().run("run").exits(0);
    SortedMap<String, String> before = Folder.hashes(output.resolve("current"));
    assertThat(jar().run("backfill", "--file", "older.xlsx", "--dry-run").exits(0).out())
        .contains("older.xlsx: us-census-country")
        .contains("newer.xlsx: known, nothing to do");
    assertThat(jar().run("backfill", "--dataset", "nothing-such").exits(2).err())
        .contains("nothing that is loaded fits (dataset nothing-such)");
    assertThat(jar().run("backfill", "--from", "2025", "--to", "2024").exits(2).err())
        .contains("--from 2025 is after --to 2024");
    assertThat(jar().run("backfill", "--all").exits(0).out()).contains("again: all true, input ");
    assertThat(Folder.hashes(output.resolve("current"))).isEqualTo(before);
    assertThat(jar().run("show", "last").exits(0).out())
        .contains("newer.xlsx: scan", "older.xlsx: scan");
    Files.delete(folder.resolve("input/older.xlsx"));
    jar().run("backfill", "--all", "--dry-run").exits(3);
    assertThat(jar().run("backfill", "--all").exits(3).err())
        .contains("nothing published: older.xlsx as run 1 loaded it")
        .contains("put it there, or name its folder with --input");
  }

  @Test
  void purgeKeepsWhatHolds() {
    for (int night = 0; night < 4; night++) {
      jar().run("run", "--force").exits(0);
    }
    SortedMap<String, String> before = Folder.hashes(output.resolve("current"));
    assertThat(jar().run("purge", "--keep", "1").exits(0).out())
        .startsWith("removed 2 runs, the steps of 1 more, 2 publications, 2 reports");
    assertThat(Folder.hashes(output.resolve("current"))).isEqualTo(before);
  }

  @Tag(Campaign.TAG)
  @Test
  void aPurgedDatabaseGoesOn() throws IOException {
    jar().run("run").exits(0);
    for (int night = 0; night < 3; night++) {
      jar().run("run", "--force").exits(0);
    }
    SortedMap<String, String> before = Folder.hashes(output.resolve("current"));
    assertThat(jar().run("purge", "--keep", "1", "--dry-run").exits(0).out())
        .startsWith("would remove 2 runs, the steps of 1 more, 2 publications");
    assertThat(jar().run("purge", "--keep", "1").exits(0).out())
        .startsWith("removed 2 runs, the steps of 1 more, 2 publications, 2 reports");
    // Of the runs that loaded or hold something the report stays, like their accounts.
    try (Stream<Path> reports = Files.list(output.resolve("runs"))) {
      assertThat(reports.map(report -> report.getFileName().toString()))
          .containsExactlyInAnyOrder("000001.json", "000004.json");
    }
    assertThat(jar().run("runs").exits(0).outLines()).hasSize(2);
    assertThat(Folder.hashes(output.resolve("current"))).isEqualTo(before);
    assertThat(Database.below(output).texts("select count(*) from batch_job_instance"))
        .containsExactly("1");
    jar().run("run", "--force").exits(0);
    assertThat(Folder.hashes(output.resolve("current"))).isEqualTo(before);
  }

  @Tag(Campaign.TAG)
  @Test
  void aDryRunExitsAsTheRunWould() throws IOException {
    Files.delete(folder.resolve("input/newer.xlsx"));
    Files.writeString(folder.resolve("input/bad.xlsx"), "not a workbook");
    Jar.Ended warned = jar().run("run", "--dry-run").exits(1);
    assertThat(warned.out()).contains("bad.xlsx: refused: ");
    jar().run("run", "--dry-run", "--warnings-ok").exits(0);
    jar().run("run").exits(1);
    jar().run("run", "--dry-run").exits(0);

    Files.delete(folder.resolve("input/older.xlsx"));
    Path other = folder.resolve("other");
    Jar.Ended dry = jar().run("run", "--dry-run", "--output", other.toString()).exits(3);
    assertThat(dry.err()).contains("would publish nothing: not one file of the input");
    assertThat(other).doesNotExist();
    jar().run("run", "--output", other.toString()).exits(3);
  }

  @Test
  void scriptsReadJson() {
    assertThat(jar().run("run", "--json").exits(0).out())
        .startsWith(
            "{\"outcome\":\"published\",\"exit\":0,\"run\":1,\"message\":\"run 1 published:")
        .hasLineCount(1);
    assertThat(jar().run("status", "--json").exits(0).out())
        .startsWith("{\"last\":{\"run\":1,\"status\":\"published\",\"exit\":0,")
        .contains("\"dataset\":\"us-census-goods-country\",\"vintage\":\"2025-02\"")
        .hasLineCount(1);
  }

  @Tag(Campaign.TAG)
  @Test
  void soTheyDoOfTheOtherVerbs() {
    jar().run("run").exits(0);
    assertThat(jar().run("runs", "--json").exits(0).out()).startsWith("[{\"run\":1,");
    assertThat(jar().run("show", "--json").exits(0).out())
        .contains("\"parameters\":{\"input\":\"" + folder.resolve("input") + "\",\"run-date\":")
        .contains("{\"step\":\"publish\",\"status\":\"completed\"");
    assertThat(jar().run("rejects", "--json").exits(0).out()).isEqualToIgnoringNewLines("[]");
    assertThat(jar().run("check", "--json", "input/newer.xlsx").exits(0).out())
        .startsWith("{\"file\":\"input/newer.xlsx\",\"layout\":\"us-census-country\"");
    assertThat(jar().run("layouts", "--json").exits(0).out())
        .contains("{\"layout\":\"us-census-country\",\"version\":");
  }

  private Jar jar() {
    return Jar.in(folder);
  }
}
