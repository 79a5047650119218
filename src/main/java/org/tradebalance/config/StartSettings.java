package org.tradebalance.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Settings that must be known before the program starts, because lock, log and copies of the
 * database are made before: read where Spring Boot reads all of them, in the same order, so that
 * both always agree.
 *
 * @param input folder of the extracts
 * @param output folder of outputs, database and log
 * @param hasServer whether another database is set than the embedded one of the output folder
 */
public record StartSettings(Path input, Path output, boolean hasServer) {

  private static final ConfigurationPropertyName ADDRESS =
      ConfigurationPropertyName.of("spring.datasource.url");

  /** What is set for this process: properties of the machine, environment, configuration files. */
  public static StartSettings read() {
    return of(new StandardEnvironment());
  }

  /** Reads the configuration files into an environment, and what it then says. */
  static StartSettings of(ConfigurableEnvironment environment) {
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    ConfigurationPropertySources.attach(environment);
    Binder binder = Binder.get(environment);
    return new StartSettings(
        folder(binder, "input"), folder(binder, "output"), setsAddress(environment));
  }

  private static Path folder(Binder binder, String name) {
    String key = "tradebalance." + name;
    String path = binder.bind(key, String.class).orElse(name);
    if (path.isBlank()) {
      throw new ConfigurationException(key + " is empty; expected a folder");
    }
    return Path.of(path);
  }

  /** Whether the address is any but the one that the jar carries for the embedded database. */
  private static boolean setsAddress(ConfigurableEnvironment environment) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      @Nullable ConfigurationProperty address = source.getConfigurationProperty(ADDRESS);
      if (address != null) {
        return !SettingPlace.isShippedDefault(address.getOrigin());
      }
    }
    return false;
  }
}
