package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.config.ConfigurationException;
import org.tradebalance.run.FailureText;
import org.tradebalance.run.RunWatch;

/** A database that answers and lets nobody in is a wrong setting; one that is away is not. */
class RefusedLoginIT {

  private static EmbeddedPostgres server;

  @TempDir static Path rules;
  @TempDir Path folder;

  /** A server as they are set up: passwords are asked for over the network. */
  @BeforeAll
  static void start() throws IOException, SQLException {
    Path file = rules.resolve("pg_hba.conf");
    Files.writeString(
        file, "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
    rules.toFile().setReadable(true, false);
    rules.toFile().setExecutable(true, false);
    server = EmbeddedPostgres.builder().setServerConfig("hba_file", file.toString()).start();
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      connection.createStatement().execute("create role loader login password 'right'");
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void aWrongPasswordIsASetting() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(url("postgres"), "loader", "wrong"))
        .withMessageContaining(
            "refuses the login (FATAL: password authentication failed for user \"loader\")")
        .withMessageContaining("spring.datasource.password comes from");
  }

  @Test
  void aMissingPasswordIsASetting() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(url("postgres"), "loader", ""))
        .withMessageContaining("spring.datasource.password is not set: set")
        .withMessageContaining("refuses the login (The server requested SCRAM");
  }

  @Test
  void aDatabaseThatTheServerDoesNotHaveIsASetting() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(url("nowhere"), "loader", "right"))
        .withMessageStartingWith("no database jdbc:postgresql://localhost:")
        .withMessageContaining("database \"nowhere\" does not exist")
        .withMessageContaining("spring.datasource.url comes from");
  }

  @Test
  void theEmbeddedDatabaseRefusesInTheSameWords() throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("locked");
    DriverManager.getConnection(url, "sa", "right").close();
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(url, "sa", "wrong"))
        .withMessageContaining("refuses the login (Wrong user name or password");
  }

  @Test
  void aServerThatIsAwayIsNoSetting() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> start("jdbc:postgresql://localhost:1/trade", "loader", "right"))
        .satisfies(
            e -> {
              assertThat(ConfigurationException.behind(e)).isEmpty();
              assertThat(FailureText.inOneLine(e)).startsWith("the database cannot be reached");
            });
  }

  private static String url(String database) {
    return server.getJdbcUrl("loader", database).replaceFirst("\\?.*", "");
  }

  private void start(String url, String user, String password) throws IOException {
    Program.start(
            folder.resolve("output"),
            line -> {},
            RunWatch.NONE,
            Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.datasource.hikari.connection-timeout", "3000"))
        .close();
  }
}
