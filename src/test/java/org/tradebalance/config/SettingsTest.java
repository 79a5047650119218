package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final Path HERE = Path.of(".");

  @ParameterizedTest
  @CsvSource({
    "-1, 3, 24, 'tradebalance.threads: -1 is not 0 to 256'",
    "257, 3, 24, 'tradebalance.threads: 257 is not 0 to 256'",
    "0, 0, 24, 'tradebalance.keep-publications: 0 is less than 1'",
    "0, 3, 0, 'tradebalance.partner-months: 0 is less than 1'"
  })
  void refusesValuesThatCannotWorkNamingTheKey(
      int threads, int publications, int months, String message) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new Settings(HERE, HERE, threads, publications, months, 0, "USA"))
        .withMessage(message);
  }

  @Test
  void takesAThreadForEachProcessorUnlessTold() {
    assertThat(new Settings(HERE, HERE, 0, 3, 24, 0, "USA").workers())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(new Settings(HERE, HERE, 7, 3, 24, 0, "USA").workers()).isEqualTo(7);
  }

  @Test
  void knowsTheVersionOfTheBuild() {
    assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }
}
