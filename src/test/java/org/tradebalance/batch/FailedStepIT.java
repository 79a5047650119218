package org.tradebalance.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.tradebalance.blackbox.Folder;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.run.LeaseHeldException;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.run.ReloadScope;
import org.tradebalance.run.RunControl;
import org.tradebalance.run.RunLease;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.run.RunWatch;
import org.tradebalance.store.Engine;
import org.tradebalance.store.run.RunStore;

/** A restart after a failure in each step goes on at that step and reads nothing again. */
class FailedStepIT {

  private static final List<String> STEPS =
      List.of("discover", "scan", "store", "balance", "derive", "reconcile", "publish");

  @TempDir Path folder;

  private Path input;

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2024, 10).write(input.resolve("older.xlsx"));
    SmallCensus.of(2023, 2025, 2).write(input.resolve("newer.xlsx"));
  }

  static Stream<Arguments> everyStep() {
    return Stream.of(Engine.H2_FILE, Engine.POSTGRESQL)
        .flatMap(engine -> STEPS.stream().map(step -> Arguments.of(engine, step)));
  }

  @Test
  void aRestartGoesOnAtTheStepThatFailed() throws Exception {
    failAt(Engine.H2_FILE, "store");
  }

  @Tag("campaign")
  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("everyStep")
  void soItDoesAtEveryStep(Engine engine, String step) throws Exception {
    failAt(engine, step);
  }

  private void failAt(Engine engine, String step) throws Exception {
    SortedMap<String, String> expected;
    try (ConfigurableApplicationContext program =
        start("undisturbed", Engine.H2_FILE.fresh(folder), new FailingAt("no step"))) {
      assertThat(program.getBean(NightlyRun.class).run(input, ReloadScope.NOTHING).kind())
          .isEqualTo(RunOutcome.Kind.PUBLISHED);
      expected = Folder.hashes(folder.resolve("undisturbed/current"));
    }
    Engine.Address database = engine.fresh(folder);
    FailingAt failure = new FailingAt(step);
    try (ConfigurableApplicationContext program = start("output", database, failure)) {
      RunOutcome failed = program.getBean(NightlyRun.class).run(input, ReloadScope.NOTHING);
      assertThat(failed.kind()).as("%s", failed).isEqualTo(RunOutcome.Kind.FAILED);
      assertThat(failed.headline()).isEqualTo("run 1 failed: broken before " + step);
    }
    boolean read = STEPS.indexOf(step) > STEPS.indexOf("scan");
    if (read) {
      Files.move(input, folder.resolve("out of reach"));
    }
    FailingAt nothing = new FailingAt("no step");
    try (ConfigurableApplicationContext program = start("output", database, nothing)) {
      RunStore runs = program.getBean(RunStore.class);
      RunOutcome restarted = program.getBean(RunControl.class).restart(runs.find(1).orElseThrow());
      assertThat(restarted.kind()).as("%s", restarted).isEqualTo(RunOutcome.Kind.PUBLISHED);
    }
    assertThat(nothing.completed).isEqualTo(STEPS.subList(STEPS.indexOf(step), STEPS.size()));
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(expected);
  }

  private ConfigurableApplicationContext start(
      String output, Engine.Address database, FailingAt failure) throws LeaseHeldException {
    ConfigurableApplicationContext program =
        new SpringApplicationBuilder(JobApplication.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .initializers(
                context -> {
                  GenericApplicationContext beans = (GenericApplicationContext) context;
                  beans.registerBean("progressLines", Lines.class, () -> failure::progressed);
                  beans.registerBean("runWatch", RunWatch.class, () -> failure);
                })
            .run(
                "--tradebalance.output=" + folder.resolve(output),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    program.getBean(RunLease.class).take("test");
    return program;
  }

  /** Takes the progress; a type of its own, so that it can be injected. */
  interface Lines extends Consumer<String> {}

  /** Breaks at the first boundary of a step: right after the step before has completed. */
  private static final class FailingAt implements RunWatch {

    private final List<String> completed = new ArrayList<>();
    private final String step;
    private boolean working;

    FailingAt(String step) {
      this.step = step;
    }

    synchronized void progressed(String line) {
      STEPS.stream()
          .filter(name -> line.matches(" +" + name + " +completed .*"))
          .forEach(completed::add);
    }

    @Override
    public synchronized void working(long run) {
      working = true;
    }

    @Override
    public synchronized boolean stopRequested() {
      if (working && completed.size() == STEPS.indexOf(step)) {
        throw new IllegalStateException("broken before " + step);
      }
      return false;
    }
  }
}
