package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.store.Engine;

/**
 * Runs over six extracts are killed at seeded moments, some of them twice. The next run, or recover
 * and restart, makes them the same as a run that nobody disturbed.
 */
class KillCampaignIT {

  private static final long SEED = 20_260_801;
  private static final int MOMENTS = Integer.getInteger("campaign.moments", 30);
  private static final int KILLED = 137;
  private static final Map<Engine, Undisturbed> UNDISTURBED = new EnumMap<>(Engine.class);

  @TempDir static Path folders;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}, moment {1}")
  @MethodSource
  void aKilledRunIsMadeGood(Engine engine, int moment) throws IOException {
    kill(engine, moment);
  }

  static Stream<Arguments> aKilledRunIsMadeGood() {
    return Stream.of(
        Arguments.of(Engine.H2_FILE, 104),
        Arguments.of(Engine.H2_FILE, 105),
        Arguments.of(Engine.POSTGRESQL, 106));
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "{0}, moment {1}")
  @MethodSource
  void everyKilledRunIsMadeGood(Engine engine, int moment) throws IOException {
    kill(engine, moment);
  }

  static Stream<Arguments> everyKilledRunIsMadeGood() {
    return Stream.of(Engine.H2_FILE, Engine.POSTGRESQL)
        .flatMap(
            engine -> IntStream.range(0, MOMENTS).mapToObj(moment -> Arguments.of(engine, moment)));
  }

  private void kill(Engine engine, int moment) throws IOException {
    Undisturbed undisturbed = undisturbed(engine);
    Random random = new Random(SEED + moment);
    Night night = Night.begin(folder, engine);
    for (int attempt = 1;
        !kill(night, undisturbed, random, engine + " kill " + moment);
        attempt++) {
      assertThat(attempt).as("runs that ended before they were killed").isLessThan(10);
      night = Night.begin(folder.resolve("attempt-" + attempt), engine);
    }
    if (moment % 3 == 0) {
      kill(night, undisturbed, random, engine + " kill again " + moment);
    }
    if (moment % 2 == 0 || !recoveredByVerbs(night)) {
      Jar.Ended next = night.jar().run("run", "--warnings-ok").exits(0);
      Campaign.note(engine + " run " + moment, "", next.exitCode(), Campaign.steps(next));
    }
    night.assertSameAs(undisturbed.night);
  }

  /** Recovers and restarts, where the run lived long enough to have a number and died working. */
  private static boolean recoveredByVerbs(Night night) {
    if (!night.address().url().startsWith("jdbc:postgresql")
        && !Files.exists(night.output().resolve("db/tradebalance.mv.db"))) {
      return false;
    }
    Jar.Ended restart = night.jar().run("restart", "last", "--warnings-ok");
    if (restart.exitCode() != 7) {
      assertThat(restart.exitCode()).as(restart.err()).isEqualTo(2); // no run yet, or published
      return false;
    }
    assertThat(restart.err()).contains("was killed; use `recover ");
    night.jar().run("recover", "last").exits(0);
    Jar.Ended next = night.jar().run("restart", "last", "--warnings-ok").exits(0);
    Campaign.note("recover and restart", "", next.exitCode(), Campaign.steps(next));
    return true;
  }

  /** Kills a run at a seeded moment; false where it had ended before. */
  private static boolean kill(Night night, Undisturbed undisturbed, Random random, String what) {
    int pause = random.nextInt(undisturbed.milliseconds);
    long start = System.nanoTime();
    Jar.Started victim = night.jar().start("run", "--warnings-ok");
    Waiting.pause(pause);
    victim.process().destroyForcibly();
    Jar.Ended killed = victim.end();
    if (killed.exitCode() != KILLED) {
      // The machine is quicker now than it was.
      undisturbed.milliseconds =
          Math.min(undisturbed.milliseconds, (int) ((System.nanoTime() - start) / 1_000_000));
      return false;
    }
    Campaign.note(what, pause + " ms", killed.exitCode(), Campaign.steps(killed));
    return true;
  }

  private static Undisturbed undisturbed(Engine engine) throws IOException {
    Undisturbed known = UNDISTURBED.get(engine);
    if (known == null) {
      Night night = Night.begin(folders.resolve(engine.name()), engine);
      long start = System.nanoTime();
      night.jar().run("run", "--warnings-ok").exits(0);
      known = new Undisturbed(night, (int) ((System.nanoTime() - start) / 1_000_000));
      UNDISTURBED.put(engine, known);
    }
    return known;
  }

  /** A run that nobody disturbed, and how long one takes at most. */
  private static final class Undisturbed {

    private final Night night;
    private int milliseconds;

    Undisturbed(Night night, int milliseconds) {
      this.night = night;
      this.milliseconds = milliseconds;
    }
  }
}
