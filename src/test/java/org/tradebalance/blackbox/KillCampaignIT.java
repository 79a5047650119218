package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final List<Engine> ENGINES =
      Stream.of(System.getProperty("campaign.engines", "H2_FILE,POSTGRESQL").split(",", -1))
          .map(Engine::valueOf)
          .toList();
  private static final int KILLED = 137;
  private static final List<String> STEPS =
      List.of("discover", "scan", "store", "balance", "derive", "reconcile", "publish");
  private static final Pattern STEP = Pattern.compile("(?m)^ +(\\w+) +completed +([0-9.]+) s");
  private static final Map<Engine, Undisturbed> UNDISTURBED = new EnumMap<>(Engine.class);

  @TempDir static Path folders;

  @TempDir Path folder;

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "{0}, moment {1}")
  @MethodSource
  void everyKilledRunIsMadeGood(Engine engine, int moment) throws IOException {
    kill(engine, moment);
  }

  static Stream<Arguments> everyKilledRunIsMadeGood() {
    return ENGINES.stream()
        .flatMap(
            engine ->
                IntStream.concat(IntStream.range(0, MOMENTS), IntStream.of(98, 99, 103))
                    .mapToObj(moment -> Arguments.of(engine, moment)));
  }

  private void kill(Engine engine, int moment) throws IOException {
    Undisturbed undisturbed = undisturbed(engine);
    SplittableRandom random = new SplittableRandom(SEED + moment);
    Night night = Night.begin(folder, engine);
    int step = moment % (STEPS.size() + 1);
    for (int attempt = 1;
        !kill(night, undisturbed, step, random, engine + " kill " + moment);
        attempt++) {
      assertThat(attempt).as("runs that ended before they were killed").isLessThan(10);
      night = Night.begin(folder.resolve("attempt-" + attempt), engine);
    }
    if (moment % 3 == 0) {
      int again = random.nextInt(STEPS.size() + 1);
      kill(night, undisturbed, again, random, engine + " kill again " + moment);
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

  /**
   * Kills a run at a seeded moment of a step; false where it had ended before. A step is known by
   * the line of the step before, so that a machine that works on other things too does not move all
   * moments into the start.
   *
   * @param step which one, from 1; 0 is the start of the program
   */
  private static boolean kill(
      Night night, Undisturbed undisturbed, int step, SplittableRandom random, String what) {
    int pause = random.nextInt(undisturbed.milliseconds.get(step) + 1);
    Jar.Started victim = night.jar().start("run", "--warnings-ok");
    if (step > 1) {
      Waiting.untilEndOr(() -> victim.out().contains(STEPS.get(step - 2) + " "), victim);
    } else if (step == 1) {
      Waiting.untilEndOr(() -> hasBegun(night, victim), victim);
    }
    Waiting.pause(pause);
    victim.process().destroyForcibly();
    Jar.Ended killed = victim.end();
    if (killed.exitCode() != KILLED) {
      return false;
    }
    String during = during(killed, hasBegun(night, victim));
    Campaign.note(what, during, killed.exitCode(), Campaign.steps(killed));
    return true;
  }

  /** Whether the number of the run is known, which is so right before its first step. */
  private static boolean hasBegun(Night night, Jar.Started process) {
    try {
      return Files.readString(night.output().resolve(".lock-owner"))
          .matches("process " + process.process().pid() + " .*, run \\d+");
    } catch (IOException e) {
      return false;
    }
  }

  /** What a killed process was at. */
  private static String during(Jar.Ended killed, boolean hasBegun) {
    String done = Campaign.steps(killed);
    if (done.isEmpty()) {
      return !hasBegun ? "start" : killed.out().contains("going on") ? "going on" : STEPS.get(0);
    }
    int next = STEPS.indexOf(done.substring(done.lastIndexOf(' ') + 1)) + 1;
    return next < STEPS.size() ? STEPS.get(next) : "end";
  }

  private static Undisturbed undisturbed(Engine engine) throws IOException {
    Undisturbed known = UNDISTURBED.get(engine);
    if (known == null) {
      Night night = Night.begin(folders.resolve(engine.name()), engine);
      long start = System.nanoTime();
      Jar.Ended ended = night.jar().run("run", "--warnings-ok").exits(0);
      known = new Undisturbed(night, times(ended, (System.nanoTime() - start) / 1e9));
      UNDISTURBED.put(engine, known);
    }
    return known;
  }

  /** Milliseconds of the start of the program and of each step. */
  private static List<Integer> times(Jar.Ended ended, double seconds) {
    int[] times = new int[STEPS.size() + 1];
    double start = seconds;
    Matcher line = STEP.matcher(ended.out());
    while (line.find()) {
      times[STEPS.indexOf(line.group(1)) + 1] = (int) (Double.parseDouble(line.group(2)) * 1000);
      start -= Double.parseDouble(line.group(2));
    }
    times[0] = (int) (start * 1000);
    return IntStream.of(times).boxed().toList();
  }

  /** A run that nobody disturbed, and how long it took: before its first step, and in each. */
  private record Undisturbed(Night night, List<Integer> milliseconds) {}
}
