package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.store.Engine;

/** A run that is asked to stop ends at a boundary with exit code 4, and goes on when asked to. */
class StoppedRunIT {

  @TempDir static Path folders;

  private static Night undisturbed;

  @TempDir Path folder;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    undisturbed = Night.begin(folders, Engine.H2_FILE);
    undisturbed.jar().run("run", "--warnings-ok").exits(0);
  }

  @Test
  void sigtermStopsAtTheNextBoundaryAndTheNextRunGoesOn() throws Exception {
    stopAfter("store");
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @ValueSource(strings = {"discover", "scan", "store", "derive", "reconcile"})
  void sigtermStopsAtEveryBoundary(String step) throws Exception {
    stopAfter(step);
  }

  private void stopAfter(String step) throws IOException {
    Night night = Night.begin(folder, Engine.H2_FILE);
    Jar.Started run = night.jar().start("run", "--warnings-ok");
    Waiting.until(() -> run.out().contains(step + "  "), run);
    run.process().destroy(); // SIGTERM
    Jar.Ended stopped = run.end().exits(4);
    assertThat(stopped.errLines())
        .containsExactly("tradebalance: asked to end: the run stops at its next boundary");
    assertThat(stopped.out()).contains("run 1 was stopped; `restart 1` or the next `run` goes on");
    assertThat(night.output().resolve("current")).doesNotExist();
    assertThat(night.jar().run("runs").out()).contains("stopped    exit 4");

    Jar.Ended next = night.jar().run("run", "--warnings-ok").exits(0);
    assertThat(next.out()).contains("going on with run 1 (input ").doesNotContain("discover  ");
    night.assertSameAs(undisturbed);
  }

  @Tag(Campaign.TAG)
  @Test
  void sigtermBeforeTheRunHasBegunLeavesNoRun() throws Exception {
    Night night = Night.begin(folder, Engine.H2_FILE);
    Jar.Started run = night.jar().start("run", "--warnings-ok");
    Waiting.until(() -> Files.exists(night.output().resolve(".lock-owner")), run);
    run.process().destroy();
    Jar.Ended stopped = run.end();
    // On a quick machine it had begun already.
    assertThat(stopped.exitCode()).isEqualTo(4);
    night.jar().run("run", "--warnings-ok").exits(0);
    night.assertSameAs(undisturbed);
  }

  @Test
  void stopFromAnotherProcessWorksOnAnH2File() throws Exception {
    Night night = Night.begin(folder, Engine.H2_FILE);
    Jar.Started run = night.jar().start("run", "--warnings-ok");
    Waiting.until(() -> run.out().contains("discover  "), run);
    // Any time before the publication would do; the program takes about as long to start.
    Files.writeString(night.output().resolve(".stop-1"), "as `stop 1` does");
    run.end().exits(4);
    assertThat(Folder.everything(night.output())).doesNotContain(".stop-1");
    night.jar().run("restart", "last", "--warnings-ok").exits(0);
    night.assertSameAs(undisturbed);
  }

  @Test
  void stopAsksTheRunThatHoldsTheLock() throws Exception {
    Night night = Night.begin(folder, Engine.H2_FILE);
    Files.createDirectories(night.output());
    try (java.nio.channels.FileChannel channel =
            java.nio.channels.FileChannel.open(
                night.output().resolve(".lock"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE);
        java.nio.channels.FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      String owner = "process 4711 (run) since tonight";
      Files.writeString(night.output().resolve(".lock-owner"), owner);
      assertThat(night.jar().run("stop", "last").exits(6).err()).contains("on no run yet");
      Files.writeString(night.output().resolve(".lock-owner"), owner + ", run 12");
      assertThat(night.jar().run("stop", "11").exits(2).err())
          .contains("run 11 does not work, run 12 does: " + owner);
      assertThat(night.jar().run("stop", "12", "--json").exits(0).out())
          .isEqualToIgnoringNewLines(
              "{\"outcome\":\"asked\",\"run\":12,\"holder\":\"" + owner + ", run 12\"}");
      assertThat(night.output().resolve(".stop-12")).exists();
    }
    assertThat(night.jar().run("stop").exits(2).err()).contains("no run works");
  }

  @Test
  void stopReachesARunThroughTheServer() throws Exception {
    Night night = Night.begin(folder, Engine.POSTGRESQL);
    // A neighbour with a folder of its own works on run 1, as far as the lease says.
    night.jar().run("run", "--warnings-ok").exits(0);
    Database database = Database.at(night.address());
    database.change(
        "update run_lease set token = 't', account = 'etl', host = 'elsewhere', process_space = '',"
            + " process_id = 7, process_started = current_timestamp, verb = 'run', run_id = 1,"
            + " taken_at = current_timestamp, heartbeat_at = current_timestamp");
    assertThat(night.jar().run("stop", "1").exits(0).out())
        .startsWith(
            "asked run 1 to stop at its next boundary: process 7 of etl on elsewhere (run,");
    assertThat(database.texts("select stop_requested from run_lease")).containsExactly("t");
    assertThat(night.jar().run("run").exits(6).err())
        .contains("another run works with this database: process 7 of etl on elsewhere")
        .contains("after 60 s of silence the next run takes over");
    assertThat(night.jar().run("status").exits(0).out()).contains("run 1 published");
    database.change("update run_lease set heartbeat_at = current_timestamp - interval '61' second");
    assertThat(night.jar().run("run").exits(0).out())
        .contains("took over from process 7 of etl on elsewhere")
        .contains("nothing new since run 1");
  }
}
