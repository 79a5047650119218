package org.tradebalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.StartSettings;
import picocli.CommandLine.Option;

/** The folder that holds outputs, database and log. */
final class Folders {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "folder of outputs, database and log (default: tradebalance.output of the settings, which"
              + " is output where nobody set it)")
  private @Nullable Path output;

  private @Nullable StartSettings settings;

  Path output() {
    Path folder = output == null ? settings().output() : output;
    return folder.toAbsolutePath().normalize();
  }

  /** The folder of extracts that is set; as it is written there. */
  Path configuredInput() {
    return settings().input();
  }

  /** The file of the embedded database. */
  Path databaseFile() {
    return output().resolve("db").resolve("tradebalance.mv.db");
  }

  /** Whether there is a database to ask: one made by a run here, or another that is configured. */
  boolean hasDatabase() {
    return Files.exists(databaseFile()) || hasServer();
  }

  /** Whether the database is a server's, which many processes may ask at once. */
  boolean hasServer() {
    return settings().hasServer();
  }

  /** Read when first needed: whoever asks for help needs no settings, be they right or wrong. */
  private StartSettings settings() {
    StartSettings known = settings == null ? StartSettings.read() : settings;
    settings = known;
    return known;
  }
}
