package org.tradebalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder that holds outputs, database and log. */
final class Folders {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "folder of outputs, database and log (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("output");

  Path output() {
    return output.toAbsolutePath().normalize();
  }

  /** Whether there is a database to ask: one made by a run here, or another that is configured. */
  boolean hasDatabase() {
    return Files.exists(output().resolve("db").resolve("tradebalance.mv.db"))
        || Files.exists(Path.of("config", "application.yml"))
        || System.getenv("SPRING_DATASOURCE_URL") != null;
  }
}
