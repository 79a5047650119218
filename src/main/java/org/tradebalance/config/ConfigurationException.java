package org.tradebalance.config;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.yaml.snakeyaml.error.YAMLException;

/** The configuration is wrong; the message says where and what is expected, in one line. */
public final class ConfigurationException extends RuntimeException {

  private static final String SETTINGS = "config/application.yml";

  public ConfigurationException(String message) {
    super(message);
  }

  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }

  static ConfigurationException notYaml(String file, YAMLException cause) {
    String what =
        String.valueOf(cause.getMessage())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.equals("^"))
            .collect(Collectors.joining(" "));
    return new ConfigurationException(file + " is not YAML: " + what, cause);
  }

  /** The wrong configuration behind a problem, where that is what it is. */
  public static Optional<ConfigurationException> behind(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigurationException configuration) {
        return Optional.of(configuration);
      }
      if (cause instanceof YAMLException yaml) {
        return Optional.of(notYaml(SETTINGS, yaml));
      }
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException bind && !lostDatabase(bind)) {
        return Optional.of(
            new ConfigurationException(
                SETTINGS + ": " + bind.getName() + ": " + bottom(bind), bind));
      }
    }
    return Optional.empty();
  }

  /**
   * Binding {@code SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT} asks the pool for its property
   * {@code connection}, and so for a connection: a server that is away then looks like a setting.
   */
  private static boolean lostDatabase(BindException bind) {
    for (Throwable cause = bind; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  private static String bottom(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
