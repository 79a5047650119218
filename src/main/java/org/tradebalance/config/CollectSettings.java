package org.tradebalance.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * What can be set below {@code tradebalance.collect}.
 *
 * @param withRun whether each {@code run} first fetches what is enabled
 * @param sources ids of the sources of {@code config/sources} that are enabled, besides those that
 *     say so themselves
 * @param secretsFile file of keys, lines {@code NAME=KEY}, which only its owner may read
 * @param contact whom a publisher may write to; sent with each call
 * @param keepRaw how many contents of each file are kept as they came
 */
@ConfigurationProperties("tradebalance.collect")
public record CollectSettings(
    @DefaultValue("false") boolean withRun,
    @DefaultValue({}) List<String> sources,
    @Nullable Path secretsFile,
    @DefaultValue("") String contact,
    @DefaultValue("3") int keepRaw) {

  /** Refuses values that cannot work, naming the key. */
  public CollectSettings {
    sources = List.copyOf(sources);
    if (keepRaw < 1) {
      throw new ConfigurationException(
          "tradebalance.collect.keep-raw: " + keepRaw + " is less than 1");
    }
    if (contact.chars().anyMatch(letter -> letter < ' ' || letter > '~')) {
      throw new ConfigurationException(
          "tradebalance.collect.contact: expected plain letters, such as an e-mail address");
    }
  }

  /** What is set for this process, where the program itself need not be started. */
  public static CollectSettings read() {
    StandardEnvironment environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    ConfigurationPropertySources.attach(environment);
    SettingNames.requireKnown(environment);
    DatabaseSettings.refuseSecretsInFiles(environment);
    return Binder.get(environment).bindOrCreate("tradebalance.collect", CollectSettings.class);
  }
}
