package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.extract.LimitRules;
import org.tradebalance.extract.Limits;

class LimitFileTest {

  @TempDir Path folder;

  @Test
  void theShippedLimitsAreTheDefaults() {
    LimitRules shipped = LimitFile.read(new ConfigFiles(folder));
    assertThat(shipped.general()).isEqualTo(Limits.DEFAULT);
    assertThat(shipped.rules()).isEmpty();
  }

  @Test
  void aSourceMayHaveLimitsOfItsOwn() throws IOException {
    LimitRules rules =
        read(
            """
            limits: {entries: 7}
            sources:
              - files: "BACI_*.zip"
                ratio: 900
            """);
    assertThat(rules.of("2024/BACI_HS17.zip").ratio()).isEqualTo(900);
    assertThat(rules.of("2024/BACI_HS17.zip").entries()).isEqualTo(7);
    assertThat(rules.of("2024/other.zip").ratio()).isEqualTo(Limits.DEFAULT.ratio());
  }

  @Test
  void wrongLimitsAreNamed() {
    assertThatThrownBy(() -> read("limits: {entries: 0}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("limits.entries: 0 is less than 1");
    assertThatThrownBy(() -> read("limits: {}\nsources: [{files: '[', ratio: 2}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("sources[0].files");
    assertThatThrownBy(() -> read("limits: {size: 4}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("unknown key [size]");
  }

  private LimitRules read(String yaml) throws IOException {
    Files.writeString(folder.resolve("limits.yml"), yaml);
    return LimitFile.read(new ConfigFiles(folder));
  }
}
