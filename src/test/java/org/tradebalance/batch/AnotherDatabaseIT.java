package org.tradebalance.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.tradebalance.blackbox.Folder;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.run.AsOfRun;
import org.tradebalance.run.DryRun;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.run.ReloadScope;
import org.tradebalance.run.RunLease;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.run.RunStateException;
import org.tradebalance.store.Engine;
import org.tradebalance.trade.Vintage;

/** One output folder shows one database: another one neither replaces nor joins what is there. */
class AnotherDatabaseIT {

  @TempDir Path folder;

  private Path input;

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2025, 2).write(input.resolve("country.xlsx"));
  }

  @Tag(Engine.TAG)
  @ParameterizedTest
  @MethodSource("org.tradebalance.store.Engine#ofTheProgram")
  void aDatabaseWithoutTheRunThatIsShownIsRefused(Engine engine) throws Exception {
    publish(Engine.H2_FILE.fresh(folder));
    Object before = Folder.hashes(folder.resolve("output/current"));
    String report = Files.readString(folder.resolve("output/run.json"));
    try (ConfigurableApplicationContext program = start(engine.fresh(folder))) {
      assertThatExceptionOfType(RunStateException.class)
          .isThrownBy(() -> program.getBean(NightlyRun.class).run(input, ReloadScope.NOTHING))
          .withMessageContaining("output/current shows run 1 of another database")
          .withMessageContaining("it has no run 1")
          .withMessageContaining("--output");
      assertThatExceptionOfType(RunStateException.class)
          .isThrownBy(() -> program.getBean(DryRun.class).of(input, ReloadScope.NOTHING));
      assertThatExceptionOfType(RunStateException.class)
          .isThrownBy(() -> program.getBean(AsOfRun.class).publish(Vintage.parse("2025-02")));
    }
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(before);
    assertThat(folder.resolve("output/run.json")).hasContent(report.stripTrailing());
  }

  @Tag("campaign")
  @Test
  void aDatabaseInMemoryIsRefusedToo() throws Exception {
    aDatabaseWithoutTheRunThatIsShownIsRefused(Engine.H2_IN_MEMORY);
  }

  @Test
  void aJobThatSomebodyElseStartsIsRefusedToo() throws Exception {
    publish(Engine.H2_FILE.fresh(folder));
    try (ConfigurableApplicationContext program = start(Engine.H2_IN_MEMORY.fresh(folder))) {
      program.getBean(RunLease.class).close();
      JobExecution refused =
          program
              .getBean(JobOperator.class)
              .start(
                  program.getBean(Job.class),
                  new JobParametersBuilder()
                      .addString("input", input.toString())
                      .toJobParameters());
      assertThat(refused.getAllFailureExceptions())
          .singleElement()
          .satisfies(problem -> assertThat(problem).hasMessageContaining("of another database"));
    }
  }

  @Test
  void aRunOfTheSameNumberIsTakenForNoOther() throws Exception {
    Engine.Address other = Engine.H2_FILE.fresh(folder);
    publish(other);
    Files.delete(folder.resolve("output/current"));
    Engine.Address database = Engine.H2_FILE.fresh(folder);
    Thread.sleep(1001); // the runs differ by the second in which they began
    publish(database);
    try (ConfigurableApplicationContext program = start(other)) {
      assertThatExceptionOfType(RunStateException.class)
          .isThrownBy(() -> program.getBean(NightlyRun.class).run(input, ReloadScope.EVERYTHING))
          .withMessageContaining("its run 1 is another");
    }
    try (ConfigurableApplicationContext program = start(database)) {
      assertThat(program.getBean(NightlyRun.class).run(input, ReloadScope.NOTHING).kind())
          .isEqualTo(RunOutcome.Kind.NOTHING_NEW);
    }
  }

  @Test
  void whoRemovesTheLinkGivesTheFolderToTheNextDatabase() throws Exception {
    publish(Engine.H2_FILE.fresh(folder));
    Files.delete(folder.resolve("output/current"));
    publish(Engine.H2_IN_MEMORY.fresh(folder));
    assertThat(folder.resolve("output/publications/000001")).exists();
    assertThat(folder.resolve("output/publications/000001-2")).exists();
  }

  private void publish(Engine.Address database) throws Exception {
    try (ConfigurableApplicationContext program = start(database)) {
      assertThat(program.getBean(NightlyRun.class).run(input, ReloadScope.NOTHING).kind())
          .isEqualTo(RunOutcome.Kind.PUBLISHED);
    }
  }

  private ConfigurableApplicationContext start(Engine.Address database) throws Exception {
    ConfigurableApplicationContext program =
        new SpringApplicationBuilder(JobApplication.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean("progressLines", Silent.class, () -> line -> {}))
            .run(
                "--tradebalance.output=" + folder.resolve("output"),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    program.getBean(RunLease.class).take("test");
    return program;
  }

  /** Takes the progress; a type of its own, so that it can be injected. */
  interface Silent extends Consumer<String> {}
}
