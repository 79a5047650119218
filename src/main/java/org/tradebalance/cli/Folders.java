package org.tradebalance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder that holds outputs, database and log. */
final class Folders {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "folder of outputs, database and log (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("output");

  private static final Pattern SERVER = Pattern.compile("datasource|active:[^:]*postgresql");
  private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#.*$");

  Path output() {
    return output.toAbsolutePath().normalize();
  }

  /** The file of the embedded database. */
  Path databaseFile() {
    return output().resolve("db").resolve("tradebalance.mv.db");
  }

  /** Whether there is a database to ask: one made by a run here, or another that is configured. */
  boolean hasDatabase() {
    return Files.exists(databaseFile()) || configuresDatabase();
  }

  /** Whether the database is a server's, which many processes may ask at once. */
  boolean hasServer() {
    return configuresDatabase();
  }

  private static boolean configuresDatabase() {
    String profiles = given("spring.profiles.active", "SPRING_PROFILES_ACTIVE");
    if (given("spring.datasource.url", "SPRING_DATASOURCE_URL") != null
        || (profiles != null && profiles.contains("postgresql"))) {
      return true;
    }
    try {
      Path settings = Path.of("config", "application.yml");
      return Files.exists(settings)
          && SERVER
              .matcher(
                  COMMENT
                      .matcher(Files.readString(settings, StandardCharsets.UTF_8))
                      .replaceAll(""))
              .find();
    } catch (IOException e) {
      return false; // the start of the program will say what is wrong with it
    }
  }

  private static @Nullable String given(String property, String variable) {
    String set = System.getProperty(property);
    return set == null ? System.getenv(variable) : set;
  }
}
