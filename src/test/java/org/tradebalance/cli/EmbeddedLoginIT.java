package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.config.ConfigurationException;
import org.tradebalance.run.RunWatch;

/** The program logs in to the embedded database with the password beside it. */
class EmbeddedLoginIT {

  @TempDir Path output;

  @Test
  void aDatabaseOfAnEarlierVersionIsOpenedAndGetsAPassword() throws Exception {
    DriverManager.getConnection(url(), "sa", "").close();
    start();
    String password = Files.readString(output.resolve("db/password"));
    assertThat(password).isNotBlank();
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> DriverManager.getConnection(url(), "sa", ""));
    try (Connection connection = DriverManager.getConnection(url(), "sa", password)) {
      assertThat(connection.createStatement().executeQuery("select count(*) from run").next())
          .isTrue();
    }
  }

  @Test
  void aKillBeforeTheDatabaseGotItIsMadeGood() throws Exception {
    DriverManager.getConnection(url(), "sa", "").close();
    Files.writeString(output.resolve("db/password"), "made before the kill");
    start();
    DriverManager.getConnection(url(), "sa", "made before the kill").close();
  }

  @Test
  void anotherFileOfAPasswordIsNamed() throws Exception {
    DriverManager.getConnection(url(), "sa", "of the database").close();
    Files.writeString(output.resolve("db/password"), "of another one");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(this::start)
        .withMessageStartingWith(
            output.resolve("db/password") + " does not hold the password of the database")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("of another one"));
  }

  private String url() {
    return "jdbc:h2:file:" + output.resolve("db/tradebalance");
  }

  private void start() throws IOException {
    Program.start(output, line -> {}, RunWatch.NONE, Map.of()).close();
  }
}
