package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.store.Engine;

/**
 * The connection to the database server is cut in the middle of a run, for good or for a moment.
 */
class CutConnectionIT {

  private static final long SEED = 20_261_001;

  @TempDir static Path folders;

  private static Night undisturbed;
  private static long milliseconds;

  @TempDir Path folder;

  @Test
  void aRunThatLostItsDatabaseIsMadeGood() throws IOException {
    cut(100);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "moment {0}")
  @MethodSource
  void everyRunThatLostItsDatabaseIsMadeGood(int moment) throws IOException {
    cut(moment);
  }

  static IntStream everyRunThatLostItsDatabaseIsMadeGood() {
    return IntStream.concat(IntStream.range(0, 30), IntStream.of(100, 101));
  }

  private void cut(int moment) throws IOException {
    item();
    Night night = Night.begin(folder, Engine.POSTGRESQL);
    try (CuttableProxy proxy = CuttableProxy.to(night.port())) {
      Jar.Started run = night.jar(proxy).start("run", "--warnings-ok");
      Waiting.pause(new Random(SEED + moment).nextInt((int) milliseconds));
      boolean forGood = moment % 2 == 0;
      proxy.cut(forGood);
      Jar.Ended ended = run.end();
      Campaign.note(
          "connection cut " + (forGood ? "for good " : "once ") + moment,
          "",
          ended.exitCode(),
          Campaign.lastWord(ended));
      assertThat(ended.exitCode()).as(ended.out() + ended.err()).isIn(0, 5);
      assertThat(ended.err()).doesNotContain("\tat ");
    }
    night.jar().run("run", "--warnings-ok").exits(0);
    night.assertSameAs(undisturbed);
  }

  private static void item() throws IOException {
    if (undisturbed == null) {
      Night night = Night.begin(folders, Engine.POSTGRESQL);
      long start = System.nanoTime();
      night.jar().run("run", "--warnings-ok").exits(0);
      milliseconds = (System.nanoTime() - start) / 1_000_000;
      undisturbed = night;
    }
  }
}
