package org.tradebalance.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.tradebalance.batch.JobApplication;
import org.tradebalance.config.DatabaseSettings;
import org.tradebalance.config.SettingNames;
import org.tradebalance.publish.GroupOnly;
import org.tradebalance.run.RunWatch;

/** Starts the program behind the verbs that need the database. */
final class Program {

  /** A database that cannot be opened is said at the start, whatever else waits. */
  private static final LazyInitializationExcludeFilter AT_START =
      LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class);

  /** For a question: what it does not need, such as the job and the layouts, is not made. */
  static final Map<String, String> ONLY_WHAT_IS_ASKED =
      Map.of("spring.main.lazy-initialization", "true");

  private Program() {}

  /**
   * The running program; closing it closes the database.
   *
   * @param lines takes the progress of long work
   * @param watch learns which run works and may ask it to stop
   * @param overrides further properties
   */
  static ConfigurableApplicationContext start(
      Path output, Consumer<String> lines, RunWatch watch, Map<String, String> overrides)
      throws IOException {
    Path database = output.resolve("db").resolve("tradebalance.mv.db");
    Path logs = output.resolve("logs");
    if (!overrides.containsKey("logging.file.name")) {
      GroupOnly.folder(logs);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add("--tradebalance.output=" + output);
    overrides.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    ConfigurableApplicationContext program = start(arguments, lines, watch);
    if (Files.exists(database)) {
      GroupOnly.everything(output.resolve("db"));
    }
    closeToOthers(logs);
    program.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) { // the log may have been begun anew
            closeToOthers(logs);
          }
        });
    return program;
  }

  private static ConfigurableApplicationContext start(
      List<String> arguments, Consumer<String> lines, RunWatch watch) throws IOException {
    AtomicReference<ConfigurableEnvironment> settings = new AtomicReference<>();
    try {
      return startOnce(arguments, lines, watch, settings);
    } catch (RuntimeException e) {
      if (settings.get() == null) {
        throw e;
      }
      if (DatabaseLogin.canBeMended(e, settings.get())) {
        return startOnce(arguments, lines, watch, settings);
      }
      throw DatabaseLogin.explained(e, settings.get());
    }
  }

  private static ConfigurableApplicationContext startOnce(
      List<String> arguments,
      Consumer<String> lines,
      RunWatch watch,
      AtomicReference<ConfigurableEnvironment> settings) {
    return new SpringApplicationBuilder(JobApplication.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .initializers(
            context -> {
              silenceLogErrors();
              settings.set(context.getEnvironment());
              DatabaseSettings.refuseSecretsInFiles(context.getEnvironment());
              SettingNames.requireKnown(context.getEnvironment());
              DatabaseLogin.complete(context.getEnvironment());
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean("progressLines", ProgressLines.class, () -> lines::accept);
              beans.registerBean("messageSource", MessageSource.class, NoMessages::new);
              beans.registerBean(LazyInitializationExcludeFilter.class, () -> AT_START);
              beans.registerBean("runWatch", RunWatch.class, () -> watch);
            })
        .run(arguments.toArray(String[]::new));
  }

  private static void closeToOthers(Path logs) {
    try {
      if (Files.isDirectory(logs)) {
        GroupOnly.everything(logs);
      }
    } catch (IOException | UncheckedIOException e) { // no reason for a run to fail
      LoggerFactory.getLogger(Program.class).warn("others may read {}", logs, e);
    }
  }

  /** A log that cannot be written does not fill the console: it says in one line what is wrong. */
  private static void silenceLogErrors() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      StatusManager statuses = logs.getStatusManager();
      statuses.getCopyOfStatusListenerList().forEach(statuses::remove);
    }
  }

  /** Gives the consumer a type of its own, so that it can be injected. */
  interface ProgressLines extends Consumer<String> {}
}
