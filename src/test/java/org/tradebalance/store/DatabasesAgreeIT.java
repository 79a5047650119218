package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.tradebalance.batch.JobApplication;
import org.tradebalance.blackbox.Folder;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.run.LeaseHeldException;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.run.ReloadScope;
import org.tradebalance.run.RunLease;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/** The whole job gives the same files on PostgreSQL as on H2. */
class DatabasesAgreeIT {

  @TempDir static Path folder;

  private static Path input;

  @BeforeAll
  static void writeInput() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2022, 2024, 10).write(input.resolve("z-older.xlsx"));
    RawWorkbook newer =
        SmallCensus.of(2022, 2025, 2).revised("5700", 2024, 3, "31337.5").workbook();
    newer.row(RawCell.text("2024"), RawCell.text("0000"), RawCell.text("Nowhere"));
    newer.write(input.resolve("a-newer.xlsx"));
    Files.writeString(input.resolve("m-empty.xlsx"), "");
  }

  @Test
  void filesOnPostgresqlAreThoseOnH2() throws Exception {
    SortedMap<String, String> expected = publish(Engine.H2_FILE);
    assertThat(expected.keySet()).filteredOn(name -> !name.contains("/")).hasSize(21);
    assertThat(expected).containsKeys("charts/deficits.csv", "partners/CHN.html");
    assertThat(publish(Engine.POSTGRESQL)).isEqualTo(expected);
  }

  private static SortedMap<String, String> publish(Engine engine) throws Exception {
    Engine.Address database = engine.fresh(folder);
    Path output = folder.resolve("output-" + engine);
    SortedMap<String, String> files = new TreeMap<>();
    for (boolean forced : new boolean[] {false, true}) {
      try (ConfigurableApplicationContext program = start(output, database)) {
        RunOutcome outcome =
            program
                .getBean(NightlyRun.class)
                .run(input, forced ? ReloadScope.EVERYTHING : ReloadScope.NOTHING);
        assertThat(outcome.kind())
            .as(outcome.toString())
            .isEqualTo(RunOutcome.Kind.PUBLISHED_WITH_WARNINGS);
        SortedMap<String, String> published = Folder.hashes(output.resolve("current"));
        assertThat(files.isEmpty() || files.equals(published)).as("forced again").isTrue();
        files.putAll(published);
        assertThat(program.getBean(NightlyRun.class).run(input, ReloadScope.NOTHING).kind())
            .isEqualTo(RunOutcome.Kind.NOTHING_NEW);
      }
    }
    return files;
  }

  private static ConfigurableApplicationContext start(Path output, Engine.Address database)
      throws LeaseHeldException {
    List<String> lines = new ArrayList<>();
    ConfigurableApplicationContext program =
        new SpringApplicationBuilder(JobApplication.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean("progressLines", Lines.class, () -> lines::add))
            .run(
                "--tradebalance.input=" + input,
                "--tradebalance.output=" + output,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    program.getBean(RunLease.class).take("test");
    return program;
  }

  /** Takes the progress; a type of its own, so that it can be injected. */
  interface Lines extends Consumer<String> {}
}
