package org.tradebalance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.tradebalance.config.ConfigurationException;
import org.tradebalance.config.DatabaseSettings;
import org.tradebalance.store.database.DatabaseRefusal;
import org.tradebalance.store.database.EmbeddedPassword;
import org.tradebalance.store.database.LostDatabase;

/** How the program logs in to its database, and what to say where that fails. */
final class DatabaseLogin {

  private static final String PASSWORD = "spring.datasource.password";
  private static final String OF_FILE = "password beside the database";

  private DatabaseLogin() {}

  /** Takes the password of an H2 file from beside it, where nobody set one. */
  static void complete(ConfigurableEnvironment settings) {
    if (!settings.getProperty(PASSWORD, "").isEmpty()) {
      return;
    }
    embedded(settings)
        .ifPresent(
            kept -> {
              try {
                settings
                    .getPropertySources()
                    .addFirst(new MapPropertySource(OF_FILE, Map.of(PASSWORD, kept.value())));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Whether the database had no password yet, and has that of its file now. */
  static boolean canBeMended(RuntimeException failure, ConfigurableEnvironment settings)
      throws IOException {
    Optional<EmbeddedPassword> kept = kept(settings);
    return DatabaseRefusal.behind(failure) == DatabaseRefusal.LOGIN
        && kept.isPresent()
        && kept.get().replaceEmptyPassword();
  }

  /** A database that answers, and does not let the program in, is wrongly set. */
  static RuntimeException explained(RuntimeException failure, ConfigurableEnvironment settings) {
    String answer = LostDatabase.detail(failure);
    return switch (DatabaseRefusal.behind(failure)) {
      case LOGIN ->
          kept(settings)
              .map(kept -> notItsPassword(kept, failure))
              .orElseGet(() -> DatabaseSettings.refusedLogin(settings, answer, failure));
      case UNKNOWN_DATABASE -> DatabaseSettings.unknownDatabase(settings, answer, failure);
      case NONE -> failure;
    };
  }

  private static ConfigurationException notItsPassword(EmbeddedPassword kept, Throwable failure) {
    return new ConfigurationException(
        kept.file()
            + " does not hold the password of the database beside it; put the one back that"
            + " belongs to it, or set SPRING_DATASOURCE_PASSWORD",
        failure);
  }

  private static Optional<EmbeddedPassword> kept(ConfigurableEnvironment settings) {
    return settings.getPropertySources().contains(OF_FILE) ? embedded(settings) : Optional.empty();
  }

  private static Optional<EmbeddedPassword> embedded(ConfigurableEnvironment settings) {
    return EmbeddedPassword.of(
        settings.getProperty("spring.datasource.url", ""),
        settings.getProperty("spring.datasource.username", ""));
  }
}
