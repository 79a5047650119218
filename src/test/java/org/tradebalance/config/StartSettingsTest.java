package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is set is known before the program starts. */
class StartSettingsTest {

  @TempDir Path folder;

  @Test
  void whereNothingIsSetTheFoldersHaveTheirUsualNames() throws IOException {
    assertThat(read("", Map.of()))
        .isEqualTo(new StartSettings(Path.of("input"), Path.of("output"), false));
  }

  @Test
  void theFileOfSettingsNamesTheFolders() throws IOException {
    assertThat(read("tradebalance: {input: /data/in, output: /data/out}", Map.of()))
        .isEqualTo(new StartSettings(Path.of("/data/in"), Path.of("/data/out"), false));
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    assertThat(read("tradebalance.output: /data/out", Map.of("TRADEBALANCE_OUTPUT", "/other")))
        .returns(Path.of("/other"), StartSettings::output);
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read("tradebalance: {output: ' '}", Map.of()))
        .withMessage("tradebalance.output is empty; expected a folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "spring.datasource.url: 'jdbc:h2:file:./elsewhere'|true",
        "spring: {profiles: {active: postgresql}}|true",
        "spring.datasource.hikari.maximum-pool-size: 4|false",
        "# spring.datasource.url: jdbc:postgresql://db/t|false",
      })
  void anAddressOfOnesOwnIsAnotherDatabase(String yaml, boolean server) throws IOException {
    assertThat(read(yaml, Map.of()).hasServer()).isEqualTo(server);
  }

  @ParameterizedTest
  @CsvSource({
    "SPRING_DATASOURCE_URL, jdbc:postgresql://db/t",
    "SPRING_PROFILES_ACTIVE, postgresql",
  })
  void soItIsInTheEnvironment(String variable, String value) throws IOException {
    assertThat(read("", Map.of(variable, value)).hasServer()).isTrue();
  }

  private StartSettings read(String yaml, Map<String, Object> variables) throws IOException {
    Files.writeString(folder.resolve("application.yml"), yaml);
    Map<String, Object> all = new HashMap<>(variables);
    all.put("SPRING_CONFIG_ADDITIONAL_LOCATION", folder.toUri().toString());
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
    return StartSettings.of(environment);
  }
}
