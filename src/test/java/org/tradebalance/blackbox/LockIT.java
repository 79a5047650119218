package org.tradebalance.blackbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process at a time works in an output folder; a second one says who the first is. */
class LockIT {

  @TempDir Path folder;

  private Path lock;

  @BeforeEach
  void writeInput() throws IOException {
    Files.createDirectories(folder.resolve("input"));
    Files.createDirectories(folder.resolve("output"));
    SmallCensus.of(2023, 2024, 12).write(folder.resolve("input/country.xlsx"));
    lock = folder.resolve("output/.lock");
  }

  @Test
  void aSecondRunExitsWithSixAndNamesTheFirst() throws IOException {
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      Files.writeString(folder.resolve("output/.lock-owner"), "process 4711 (run) since tonight");
      Jar.Ended second = Jar.in(folder).run("run").exits(6);
      assertThat(second.errLines())
          .containsExactly(
              "tradebalance: another run holds the lock: process 4711 (run) since tonight");
      assertThat(Folder.everything(folder.resolve("output")))
          .containsExactly(".lock", ".lock-owner");
    }
  }

  @Test
  void aLockLeftBehindByADeadProcessDoesNotHold() throws IOException {
    Files.writeString(lock, "");
    Files.writeString(folder.resolve("output/.lock-owner"), "process 4711 (run) since yesterday");
    Jar.in(folder).run("run").exits(0);
    assertThat(folder.resolve("output/.lock-owner")).doesNotExist();
  }

  @Test
  void ofTwoRunsAtOnceTheFirstPublishesAndTheSecondLeaves() {
    Jar.Started first = Jar.in(folder).start("run");
    Waiting.until(() -> Files.exists(folder.resolve("output/.lock-owner")), first);
    Jar.Ended second = Jar.in(folder).run("run").exits(6);
    assertThat(second.err()).contains("process " + first.process().pid() + " (run) since ");
    assertThat(first.end().exits(0).out()).contains("run 1 published");
  }
}
