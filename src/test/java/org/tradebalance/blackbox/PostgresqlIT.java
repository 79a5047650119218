package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.store.Engine;

/** A server instead of the embedded database, set in the environment as the manual says. */
class PostgresqlIT {

  @TempDir static Path folder;

  private static Engine.Address server;
  private static Jar.Ended first;

  @BeforeAll
  static void publish() throws IOException {
    server = Engine.POSTGRESQL.fresh(folder);
    Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2025, 2).write(folder.resolve("input/country.xlsx"));
    first = jar().run("run").exits(0);
  }

  @Test
  void theSecondRunKnowsTheFirst() {
    assertThat(first.out()).contains("run 1 published: 1 files");
    assertThat(jar().run("run").exits(0).out()).startsWith("nothing new since run 1 of ");
    assertThat(folder.resolve("output/db")).doesNotExist();
  }

  @Tag(Campaign.TAG)
  @Test
  void statusKnowsTheRun() {
    assertThat(jar().run("status").exits(0).out()).contains("run 1 published");
  }

  @Tag(Campaign.TAG)
  @Test
  void aDryRunKnowsWhatIsLoaded() {
    assertThat(jar().run("run", "--dry-run").exits(0).out())
        .startsWith("dry run, nothing written: nothing new since run 1 of ");
  }

  private static Jar jar() {
    return Jar.asPackaged(folder)
        .withEnvironment("SPRING_DATASOURCE_URL", server.url())
        .withEnvironment("SPRING_DATASOURCE_USERNAME", server.user())
        .withEnvironment("SPRING_DATASOURCE_PASSWORD", server.password());
  }
}
