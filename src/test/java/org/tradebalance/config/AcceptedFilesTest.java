package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedFilesTest {

  @TempDir Path folder;

  @Test
  void nothingIsAcceptedUnlessSomebodySaysSo() {
    AcceptedFiles shipped = AcceptedFiles.read(new ConfigFiles(folder));
    assertThat(shipped.contain("3f2a9c0d41be")).isFalse();
  }

  @Test
  void aContentIsAcceptedByTheBeginningOfItsHash() throws IOException {
    AcceptedFiles accepted =
        read("accepted: [{sha256: \"3f2a9c0d41be\", because: in thousands from now on}]");
    assertThat(accepted.contain("3f2a9c0d41be" + "0".repeat(52))).isTrue();
    assertThat(accepted.contain("4f2a9c0d41be" + "0".repeat(52))).isFalse();
    assertThat(accepted.contain("")).isFalse();
  }

  @Test
  void wrongOnesAreNamed() {
    assertThatThrownBy(() -> read("accepted: [{sha256: 3f2a9c, because: x}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("accepted[0].sha256: '3f2a9c' is not the hash of a file");
    assertThatThrownBy(() -> read("accepted: [{sha256: \"3f2a9c0d41be\"}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'because' is missing");
  }

  private AcceptedFiles read(String yaml) throws IOException {
    Files.writeString(folder.resolve("accepted.yml"), yaml);
    return AcceptedFiles.read(new ConfigFiles(folder));
  }
}
