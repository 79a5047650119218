package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.store.Engine;

/**
 * The disk of the output folder, database included, fills in the middle of a run. It is a small
 * file system in memory, which only root may mount; elsewhere these tests are reported as skipped.
 */
class FullDiskIT {

  private static final long SEED = 20_261_101;
  private static final int LARGEST_KIB = 7_000;

  @TempDir static Path folders;

  private static Night undisturbed;

  @TempDir Path folder;

  private Path disk;

  @ParameterizedTest(name = "size {0}")
  @MethodSource
  void aRunWhoseDiskFilledIsMadeGood(int size) throws Exception {
    fill(size);
  }

  static IntStream aRunWhoseDiskFilledIsMadeGood() {
    return IntStream.of(100);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "size {0}")
  @MethodSource
  void everyRunWhoseDiskFilledIsMadeGood(int size) throws Exception {
    fill(size);
  }

  static IntStream everyRunWhoseDiskFilledIsMadeGood() {
    return IntStream.range(0, 30);
  }

  private void fill(int size) throws Exception {
    disk = Files.createDirectories(folder.resolve("output"));
    int kib = 64 + new Random(SEED + size).nextInt(LARGEST_KIB);
    assumeTrue(
        ran("mount", "-t", "tmpfs", "-o", "size=" + kib + "k", "tmpfs", disk.toString()),
        "no right to mount a small disk: the full disk is not tested here");
    item();
    Night night = Night.begin(folder, Engine.H2_FILE);
    Jar.Ended full = night.jar().run("run", "--warnings-ok");
    Campaign.note("disk of " + kib + " KiB", size, full.exitCode(), Campaign.lastWord(full));
    assertThat(full.exitCode()).as(full.out() + full.err()).isIn(0, 5);
    assertThat(full.err()).doesNotContain("\tat ");

    assertThat(ran("mount", "-o", "remount,size=200m", disk.toString())).isTrue();
    night.jar().run("run", "--warnings-ok").exits(0);
    night.assertSameAs(undisturbed);
  }

  private static void item() throws IOException {
    if (undisturbed == null) {
      Night night = Night.begin(folders, Engine.H2_FILE);
      night.jar().run("run", "--warnings-ok").exits(0);
      undisturbed = night;
    }
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null && ran("mountpoint", "-q", disk.toString())) {
      assertThat(ran("umount", disk.toString())).isTrue();
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
