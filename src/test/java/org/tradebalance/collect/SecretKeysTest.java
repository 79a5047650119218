package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.quality.IssueCode;

/** Keys come from the environment or a closed file, and out of no text. */
class SecretKeysTest {

  @TempDir Path folder;

  @Test
  void keysAreFoundAndMaskedWhereverTheyStand() throws Exception {
    SecretKeys keys = new SecretKeys(Map.of("A", "abc+/="), file("rw-------"));
    assertThat(keys.find("env:A")).isEqualTo("abc+/=");
    assertThat(keys.find("secret:wto")).isEqualTo("x=y");
    assertThat(keys.masked("k=abc%2B%2F%3D&l=abc+/= m x=y")).isEqualTo("k=***&l=*** m ***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----", "rwx------"})
  void aFileThatIsOpenToOthersIsNotRead(String rights) throws IOException {
    SecretKeys keys = new SecretKeys(Map.of(), file(rights));
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> keys.find("secret:wto"))
        .withMessageContaining("chmod 600")
        .withMessageNotContaining("x=y")
        .satisfies(e -> assertThat(e.code()).isEqualTo(IssueCode.SOURCE_KEY_MISSING));
  }

  @Test
  void whatIsMissingIsNamedByItsPlace() throws IOException {
    SecretKeys keys = new SecretKeys(Map.of("EMPTY", " "), file("rw-------"));
    assertMissing(keys, "env:NONE", "the environment variable NONE is not set");
    assertMissing(keys, "env:EMPTY", "the environment variable EMPTY is not set");
    assertMissing(keys, "secret:none", "has no line none=");
    assertMissing(new SecretKeys(Map.of(), null), "secret:a", "tradebalance.collect.secrets-file");
    assertMissing(
        new SecretKeys(Map.of(), folder.resolve("nowhere")), "secret:a", "cannot be read");
  }

  private static void assertMissing(SecretKeys keys, String reference, String message) {
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> keys.find(reference))
        .withMessageContaining(message);
  }

  private Path file(String rights) throws IOException {
    Path file = folder.resolve("keys");
    Files.deleteIfExists(file);
    Files.writeString(file, "# keys\nwto = x=y\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
