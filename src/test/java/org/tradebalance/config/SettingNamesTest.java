package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

/** Only what is a setting can be set. */
class SettingNamesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tradebalance: {threads: 2, keep-publications: 9, lease: {seconds: 30}}",
        "tradebalance: {keepPublications: 9, seasonal_partners: 4}",
        "tradebalance: {report: {prometheus-file: a.prom, otlp-url: 'http://localhost/'}}",
        "tradebalance:\n  report:\n  #  prometheus-file: a.prom\n",
        "tradebalance:\n",
        "other: {thread: 2}"
      })
  void whatIsASettingIsTaken(String yaml) throws IOException {
    ConfigurableEnvironment environment = environment(yaml);
    assertThatCode(() -> SettingNames.requireKnown(environment)).doesNotThrowAnyException();
  }

  @Test
  void aMistypedNameIsRefusedWithFileAndLine() throws IOException {
    ConfigurableEnvironment environment =
        environment("tradebalance:\n  threads: 2\n  lease:\n    second: 30\n");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> SettingNames.requireKnown(environment))
        .withMessageStartingWith(
            folder.resolve("application.yml")
                + ", line 4: tradebalance.lease.second is no setting;")
        .withMessageContaining(" tradebalance.lease.seconds,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tradebalance: {lease: 30}",
        "tradebalance: {threads: {most: 2}}",
        "tradebalance: {leases: }",
        "tradebalance.thread: 2"
      })
  void aValueInAWrongPlaceIsRefused(String yaml) throws IOException {
    ConfigurableEnvironment environment = environment(yaml);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> SettingNames.requireKnown(environment))
        .withMessageContaining("line 1: tradebalance.");
  }

  @Test
  void aPropertyOfTheVirtualMachineIsASettingToo() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("own", Map.of("tradebalance.thread", "2")));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> SettingNames.requireKnown(environment))
        .withMessageStartingWith("tradebalance.thread is no setting");
  }

  @Test
  void aVariableOfTheEnvironmentMayBeForSomebodyElse() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of("TRADEBALANCE_SECRETS", "/run/secrets", "TRADEBALANCE_HOME", "/opt")));
    assertThatCode(() -> SettingNames.requireKnown(environment)).doesNotThrowAnyException();
  }

  private ConfigurableEnvironment environment(String yaml) throws IOException {
    Path file = folder.resolve("application.yml");
    Files.writeString(file, yaml);
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("file", new FileSystemResource(file))
        .forEach(environment.getPropertySources()::addFirst);
    return environment;
  }
}
