package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code postgresql.md} tells to type works as it stands there, on a server of its own. */
class PostgresqlDocumentIT {

  private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theRolesOfTheDocumentRunAndReadAndNothingElse() throws IOException, SQLException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("src/docs/postgresql.md")));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    assertThat(blocks).hasSize(2);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String[] before = blocks.get(0).split("\\\\connect tradebalance\n", -1);
      assertThat(before).hasSize(2);
      type(server, "postgres", "postgres", before[0]);
      type(server, "postgres", "tradebalance", before[1]);
      run(server);
      type(server, "tradebalance", "tradebalance", blocks.get(1));

      Database reader = as(server, "bi_reader");
      assertThat(reader.texts("select count(*) > 0 from bi.bilateral_balance"))
          .containsExactly("t");
      for (String refused :
          List.of(
              "select * from public.flow_block",
              "create table public.mine (x int)",
              "create table bi.mine (x int)",
              "delete from public.run")) {
        assertThatThrownBy(() -> reader.change(refused))
            .as(refused)
            .rootCause()
            .hasMessageContaining("permission denied");
      }
    }
  }

  /**
   * A night with the environment of the document: profile, address in parts, password in a file.
   */
  private void run(EmbeddedPostgres server) throws IOException {
    Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2024, 2025, 2).write(folder.resolve("input/country.xlsx"));
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(
        secrets.resolve("spring.datasource.password"), "not asked for by this server");
    Jar jar =
        Jar.in(folder)
            .withEnvironment("SPRING_PROFILES_ACTIVE", "postgresql")
            .withEnvironment("PGHOST", "localhost")
            .withEnvironment("PGPORT", Integer.toString(server.getPort()))
            .withEnvironment("PGDATABASE", "tradebalance")
            .withEnvironment("PGUSER", "tradebalance")
            .withEnvironment("TRADEBALANCE_SECRETS", secrets.toString());
    assertThat(jar.run("run").exits(0).out()).contains("run 1 published: 1 files");
    assertThat(jar.run("run").exits(0).out()).startsWith("nothing new since run 1 of ");
    assertThat(folder.resolve("output/db")).doesNotExist();
    assertThat(as(server, "tradebalance").texts("select count(*) from run")).containsExactly("1");
  }

  private static void type(EmbeddedPostgres server, String user, String database, String statements)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.getJdbcUrl(user, database), user, "");
        Statement statement = connection.createStatement()) {
      for (String each : statements.split(";", -1)) {
        String typed = each.replaceAll("--[^\n]*", "").strip();
        if (!typed.isEmpty()) {
          statement.execute(typed);
        }
      }
    }
  }

  private static Database as(EmbeddedPostgres server, String user) {
    return Database.at(
        new org.tradebalance.store.Engine.Address(
            server.getJdbcUrl(user, "tradebalance"), user, ""));
  }
}
