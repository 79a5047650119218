package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Secrets stay out of files that others read, and a wrong login says which setting to look at. */
class DatabaseSettingsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "spring.datasource.password: opensesame|spring.datasource.password",
        "spring: {datasource: {hikari: {password: opensesame}}}|spring.datasource.hikari.password",
        "spring.flyway.password: opensesame|spring.flyway.password",
        "spring.datasource.password: '${NOWHERE:opensesame}'|spring.datasource.password",
        "spring.datasource.url:"
            + " 'jdbc:postgresql://db/t?user=a&password=opensesame'|spring.datasource.url",
        "spring.datasource.url: 'jdbc:postgresql://me:opensesame@db/t'|spring.datasource.url",
        "spring.datasource.url: 'jdbc:h2:file:./x;PASSWORD=opensesame'|spring.datasource.url",
        "my.api-key: opensesame|my.api-key",
      })
  void aSecretInAFileOfSettingsIsRefusedAndNotRepeated(String yaml, String key) throws IOException {
    ConfigurableEnvironment environment = environment("# a comment\n" + yaml + "\n", Map.of());
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> DatabaseSettings.refuseSecretsInFiles(environment))
        .withMessageStartingWith(
            folder.resolve("application.yml") + ", line 2: " + key + " holds a secret")
        .withMessageContaining("set SPRING_DATASOURCE_PASSWORD in the environment")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("opensesame"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.username: reader",
        "spring.datasource.password: ''",
        "spring.datasource.password: '${DATABASE_PASSWORD}'",
        "spring.datasource.url: 'jdbc:h2:file:./output/db/tradebalance;AUTO_SERVER=TRUE'",
        "spring.datasource.url: 'jdbc:postgresql://db/t?user=a&sslmode=verify-full'",
      })
  void whatIsNoSecretIsTaken(String yaml) throws IOException {
    ConfigurableEnvironment environment = environment(yaml, Map.of());
    assertThatCode(() -> DatabaseSettings.refuseSecretsInFiles(environment))
        .doesNotThrowAnyException();
  }

  @Test
  void environmentAndFilesOfSecretsAreTheirPlaces() throws IOException {
    ConfigurableEnvironment environment =
        environment("", Map.of("SPRING_DATASOURCE_PASSWORD", "opensesame"));
    environment.getPropertySources().addFirst(secretsFile());
    assertThatCode(() -> DatabaseSettings.refuseSecretsInFiles(environment))
        .doesNotThrowAnyException();
  }

  @Test
  void aRefusedLoginNamesTheVariable() throws IOException {
    ConfigurableEnvironment environment =
        environment(
            "spring.datasource: {url: 'jdbc:postgresql://db/t?sslmode=prefer', username: me}\n",
            Map.of("SPRING_DATASOURCE_PASSWORD", "opensesame"));
    assertThat(refused(environment))
        .isEqualTo(
            "the database jdbc:postgresql://db/t refuses the login (no): spring.datasource.username"
                + " comes from "
                + folder.resolve("application.yml")
                + ", line 1; spring.datasource.password comes from the environment variable"
                + " SPRING_DATASOURCE_PASSWORD");
  }

  @Test
  void aRefusedLoginNamesTheFileOfSecrets() throws IOException {
    ConfigurableEnvironment environment = environment("", Map.of());
    environment.getPropertySources().addFirst(secretsFile());
    assertThat(refused(environment))
        .contains(
            "spring.datasource.username comes from the defaults of this program",
            "spring.datasource.password comes from the file "
                + folder.resolve("secrets/spring.datasource.password"))
        .doesNotContain("opensesame");
  }

  @Test
  void aPasswordThatIsNotSetIsSaid() throws IOException {
    assertThat(refused(environment("", Map.of())))
        .endsWith(
            "spring.datasource.password is not set: set SPRING_DATASOURCE_PASSWORD in the"
                + " environment, or put it into the file spring.datasource.password in the folder"
                + " that TRADEBALANCE_SECRETS names");
  }

  private ConfigTreePropertySource secretsFile() throws IOException {
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("spring.datasource.password"), "opensesame");
    return new ConfigTreePropertySource("secrets", secrets);
  }

  private static String refused(ConfigurableEnvironment environment) {
    return String.valueOf(
        DatabaseSettings.refusedLogin(environment, "no", new IllegalStateException()).getMessage());
  }

  private ConfigurableEnvironment environment(String yaml, Map<String, Object> variables)
      throws IOException {
    Files.writeString(folder.resolve("application.yml"), yaml);
    Map<String, Object> all = new HashMap<>(variables);
    all.put("TRADEBALANCE_OUTPUT", "output"); // the program sets it
    all.put("SPRING_CONFIG_ADDITIONAL_LOCATION", folder.toUri().toString());
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return environment;
  }
}
