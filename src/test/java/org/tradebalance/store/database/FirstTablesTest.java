package org.tradebalance.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.publication.BiDictionary;
import org.tradebalance.store.publication.BiIndexes;

/** A first run that was killed while it made its tables does not stand in the way of the next. */
class FirstTablesTest {

  @TestFactory
  Stream<DynamicTest> tablesThatAreHalfMadeAreMadeAnew() {
    return Stream.of(
            "create table run (run_id bigint primary key)",
            "create table batch_job_instance (x int)",
            "create schema bi; create view bi.metrics as select 1 as one")
        .map(
            left ->
                DynamicTest.dynamicTest(
                    left,
                    () -> {
                      try (Memory memory = new Memory()) {
                        memory.jdbc.execute(left);
                        FirstTables.migrate(memory.flyway());
                        assertThat(memory.count("select count(*) from run")).isZero();
                        assertThat(memory.count("select count(*) from bi.metrics")).isZero();
                      }
                    }));
  }

  @Test
  void aMigrationThatWasMadeButNotNotedIsMadeAnew() {
    try (Memory memory = new Memory()) {
      memory.flyway().migrate();
      memory.jdbc.update("delete from \"flyway_schema_history\" where \"version\" >= '5'");
      FirstTables.migrate(memory.flyway());
      assertThat(memory.flyway().info().pending()).isEmpty();
    }
  }

  @Test
  void whatARunHasBegunIsNeverDropped() {
    try (Memory memory = new Memory()) {
      memory.flyway().migrate();
      memory.jdbc.update(
          "insert into run (run_id, started_at, status, fingerprint, forced, input_folder)"
              + " values (1, current_timestamp, 'running', '', false, 'in')");
      memory.jdbc.update("delete from \"flyway_schema_history\" where \"version\" >= '5'");
      assertThatThrownBy(() -> FirstTables.migrate(memory.flyway()))
          .isInstanceOf(FlywayException.class);
      assertThat(memory.count("select count(*) from run")).isEqualTo(1);
    }
  }

  @Test
  void tablesThatAreThereAreLeftAlone() {
    try (Memory memory = new Memory()) {
      FirstTables.migrate(memory.flyway());
      memory.jdbc.execute("create table mark (x int)");
      FirstTables.migrate(memory.flyway());
      assertThat(memory.count("select count(*) from mark")).isZero();
    }
  }

  /** A database in memory, there as long as it is open. */
  private static final class Memory implements AutoCloseable {

    private static int number;

    private final JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:mem:first" + number++ + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);

    Flyway flyway() {
      return Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration", "classpath:db/h2")
          .javaMigrations(new SpringBatchTables(), new BiDictionary(), new BiIndexes())
          .load();
    }

    long count(String query) {
      Long count = jdbc.queryForObject(query, Long.class);
      return count == null ? -1 : count;
    }

    @Override
    public void close() {
      jdbc.execute("shutdown");
      pool.dispose();
    }
  }
}
