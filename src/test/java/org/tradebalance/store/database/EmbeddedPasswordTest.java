package org.tradebalance.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded database has a password that only its owner reads. */
class EmbeddedPasswordTest {

  @TempDir Path folder;

  @Test
  void aNewDatabaseGetsARandomOneInAFileForItsOwner() throws Exception {
    EmbeddedPassword password = password();
    String value = password.value();
    assertThat(value).matches("[0-9a-f]{48}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password.file())))
        .isEqualTo("rw-------");
    connect(value).close();
    assertThat(password().value()).isEqualTo(value);
    assertRefused("");
    assertThat(EmbeddedPassword.of("jdbc:h2:file:" + folder.resolve("other/db"), "sa"))
        .hasValueSatisfying(other -> assertThat(valueOf(other)).isNotEqualTo(value));
  }

  @Test
  void aDatabaseOfAnEarlierVersionIsGivenOne() throws Exception {
    try (Connection before = connect("")) {
      before.createStatement().execute("create table kept as select 42 as answer");
    }
    String value = password().value();
    assertRefused("");
    try (Connection after = connect(value)) {
      assertThat(after.createStatement().executeQuery("select answer from kept").next()).isTrue();
    }
  }

  @Test
  void aKillBetweenFileAndDatabaseIsMadeGood() throws Exception {
    connect("").close();
    Files.writeString(folder.resolve("password"), "of the file\n");
    assertThat(password().value()).isEqualTo("of the file");
    connect("").close();
    assertThat(password().replaceEmptyPassword()).isTrue();
    connect("of the file").close();
  }

  @Test
  void anotherPasswordIsLeftAlone() throws Exception {
    connect("of an operator").close();
    password().value();
    assertThat(password().replaceEmptyPassword()).isFalse();
    connect("of an operator").close();
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:/data/db/tradebalance;AUTO_SERVER=TRUE, /data/db/password",
    "jdbc:h2:/data/db/tradebalance, /data/db/password",
    "jdbc:h2:file:./output/db/tradebalance, output/db/password",
  })
  void theFileStandsBesideTheDatabase(String url, Path expected) {
    assertThat(EmbeddedPassword.of(url, "sa"))
        .hasValueSatisfying(
            password ->
                assertThat(password.file().normalize())
                    .isEqualTo(expected.toAbsolutePath().normalize()));
  }

  @Test
  void aTildeIsTheHomeOfTheUser() {
    assertThat(EmbeddedPassword.of("jdbc:h2:~/trade", "sa"))
        .hasValueSatisfying(
            password ->
                assertThat(password.file())
                    .isEqualTo(Path.of(System.getProperty("user.home"), "password")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:trade",
        "jdbc:h2:tcp://localhost/~/trade",
        "jdbc:postgresql://localhost/trade",
        ""
      })
  void whatIsNoFileHasNone(String url) {
    assertThat(EmbeddedPassword.of(url, "sa")).isEmpty();
  }

  private EmbeddedPassword password() {
    return EmbeddedPassword.of(url(), "sa").orElseThrow();
  }

  private static String valueOf(EmbeddedPassword password) {
    try {
      return password.value();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("trade");
  }

  private Connection connect(String password) throws SQLException {
    return DriverManager.getConnection(url(), "sa", password);
  }

  private void assertRefused(String password) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> connect(password))
        .satisfies(e -> assertThat(DatabaseRefusal.behind(e)).isEqualTo(DatabaseRefusal.LOGIN));
  }
}
