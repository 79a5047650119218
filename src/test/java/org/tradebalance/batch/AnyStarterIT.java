package org.tradebalance.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.tradebalance.blackbox.Folder;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.run.ReloadScope;
import org.tradebalance.run.RunControl;
import org.tradebalance.run.RunLease;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.run.RunWatch;
import org.tradebalance.store.Engine;
import org.tradebalance.store.run.LeaseHolder;
import org.tradebalance.store.run.LeaseStore;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;

/** Whoever starts the job with Spring Batch's own means gets the run of the command line. */
class AnyStarterIT {

  @TempDir Path folder;

  private Path input;
  private final AtomicBoolean stop = new AtomicBoolean();

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2024, 10).write(input.resolve("older.xlsx"));
    SmallCensus.of(2023, 2025, 2).write(input.resolve("newer.xlsx"));
  }

  @Test
  void theJobOperatorMakesTheSameRunAsTheCommandLine() throws Exception {
    SortedMap<String, String> expected;
    try (ConfigurableApplicationContext program = program("command")) {
      program.getBean(RunLease.class).take("test");
      assertThat(program.getBean(NightlyRun.class).run(input, ReloadScope.NOTHING).kind())
          .isEqualTo(RunOutcome.Kind.PUBLISHED);
      expected = Folder.hashes(folder.resolve("command/current"));
    }
    try (ConfigurableApplicationContext program = program("operator")) {
      JobExecution execution = start(program, request("one"));
      assertThat(execution.getStatus())
          .as("%s", execution.getAllFailureExceptions())
          .isEqualTo(BatchStatus.COMPLETED);
      assertThat(execution.getExitStatus().getExitDescription()).startsWith("run 1 published: ");
      assertThat(Folder.hashes(folder.resolve("operator/current"))).isEqualTo(expected);
      RunStore runs = program.getBean(RunStore.class);
      assertThat(runs.find(1).orElseThrow().status()).isEqualTo(RunStatus.PUBLISHED);
      assertThat(runs.parameters(1))
          .containsEntry("input", input.toString())
          .containsKey("run-date");
      assertThat(program.getBean(LeaseStore.class).held()).isEmpty();

      JobExecution same = start(program, request("two"));
      assertThat(same.getExitStatus().getExitCode()).isEqualTo("NOOP");
      assertThat(same.getStepExecutions()).isEmpty();
      assertThat(runs.find(2)).isEmpty();

      JobExecution again =
          start(
              program,
              new JobParametersBuilder(request("three"))
                  .addString("dataset", "us-census-goods-country", false)
                  .toJobParameters());
      assertThat(again.getExitStatus().getExitDescription()).startsWith("run 2 published: ");
    }
    assertThat(folder.resolve("operator/run.json")).exists();
  }

  @Test
  void aStartFailsWhileAnotherProcessHoldsTheLease() throws Exception {
    try (ConfigurableApplicationContext program = program("output")) {
      LeaseStore leases = program.getBean(LeaseStore.class);
      LeaseHolder other =
          new LeaseHolder("etl", "elsewhere", "pid:[1]", 4711, Instant.now().minusSeconds(60));
      String token = UUID.randomUUID().toString();
      assertThat(leases.take(null, token, other, "run")).isTrue();
      JobExecution refused = start(program, request("one"));
      assertThat(refused.getStatus()).isEqualTo(BatchStatus.FAILED);
      assertThat(refused.getAllFailureExceptions())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem)
                      .hasMessageContaining("another run works with this database: ")
                      .hasMessageContaining("process 4711 of etl on elsewhere"));
      assertThat(program.getBean(RunStore.class).newest(1)).isEmpty();
      leases.release(token);
      assertThat(start(program, request("one")).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }
  }

  @Test
  void aStoppedJobGoesOnUnderItsInstanceByAnyWay() throws Exception {
    try (ConfigurableApplicationContext program = program("output")) {
      stop.set(true);
      JobExecution stopped = start(program, request("one"));
      assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
      RunStore runs = program.getBean(RunStore.class);
      assertThat(runs.find(1).orElseThrow().status()).isEqualTo(RunStatus.STOPPED);

      JobExecution further = program.getBean(JobOperator.class).restart(stopped);
      assertThat(further.getJobInstance()).isEqualTo(stopped.getJobInstance());
      assertThat(further.getStatus()).isEqualTo(BatchStatus.STOPPED);

      stop.set(false);
      try (RunLease lease = program.getBean(RunLease.class)) {
        lease.take("restart");
        RunOutcome outcome = program.getBean(RunControl.class).restart(runs.find(1).orElseThrow());
        assertThat(outcome.headline()).startsWith("run 1 published: ");
      }
      assertThat(runs.newest(2)).hasSize(1);
    }
  }

  @Test
  void aRunThatPublishedCannotBeSpoiledByARestartOfAnOlderOne() throws Exception {
    try (ConfigurableApplicationContext program = program("output")) {
      stop.set(true);
      JobExecution stopped = start(program, request("one"));
      stop.set(false);
      assertThat(start(program, request("two")).getExitStatus().getExitDescription())
          .startsWith("run 2 published: ");
      JobExecution refused = program.getBean(JobOperator.class).restart(stopped);
      assertThat(refused.getStatus()).isEqualTo(BatchStatus.FAILED);
      assertThat(refused.getAllFailureExceptions())
          .singleElement()
          .satisfies(problem -> assertThat(problem).hasMessageContaining("run 2 came after run 1"));
      RunStore runs = program.getBean(RunStore.class);
      assertThat(runs.find(1).orElseThrow().status()).isEqualTo(RunStatus.STOPPED);
      assertThat(runs.find(2).orElseThrow().status()).isEqualTo(RunStatus.PUBLISHED);
    }
  }

  @Test
  void whatNobodyCanRunIsRefused() throws Exception {
    try (ConfigurableApplicationContext program = program("output")) {
      JobParameters nothing =
          new JobParametersBuilder().addString("request", "one").toJobParameters();
      assertThatThrownBy(() -> start(program, nothing))
          .isInstanceOf(InvalidJobParametersException.class)
          .hasMessageContaining("the job parameter 'input' is missing");
      JobExecution refused =
          start(
              program,
              new JobParametersBuilder()
                  .addString("request", "two")
                  .addString("input", folder.resolve("nowhere").toString(), false)
                  .toJobParameters());
      assertThat(refused.getExitStatus().getExitCode()).isEqualTo("REFUSED");
      assertThat(refused.getExitStatus().getExitDescription()).contains("does not exist");
    }
  }

  @Test
  void whoDoesNotHoldTheLeaseWritesNothing() {
    try (ConfigurableApplicationContext program = program("output")) {
      RunStore runs = program.getBean(RunStore.class);
      assertThatThrownBy(() -> runs.start("print", false, input.toString(), List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("without the lease of the database");
      assertThat(runs.newest(1)).isEmpty();
    }
  }

  private JobParameters request(String id) {
    return new JobParametersBuilder()
        .addString("request", id)
        .addString("input", input.toString(), false)
        .toJobParameters();
  }

  private static JobExecution start(
      ConfigurableApplicationContext program, JobParameters parameters) throws Exception {
    return program.getBean(JobOperator.class).start(program.getBean(Job.class), parameters);
  }

  private ConfigurableApplicationContext program(String output) {
    List<String> lines = new ArrayList<>();
    Engine.Address database = Engine.H2_FILE.fresh(folder);
    return new SpringApplicationBuilder(JobApplication.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .initializers(
            context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean("progressLines", Progressed.class, () -> lines::add);
              beans.registerBean("runWatch", RunWatch.class, () -> new Stopping(stop));
            })
        .run(
            "--tradebalance.output=" + folder.resolve(output),
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password());
  }

  /** Takes the progress; a type of its own, so that it can be injected. */
  interface Progressed extends Consumer<String> {}

  /** Asks to stop. */
  private record Stopping(AtomicBoolean stop) implements RunWatch {

    @Override
    public void working(long run) {}

    @Override
    public boolean stopRequested() {
      return stop.get();
    }
  }
}
