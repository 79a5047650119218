package org.tradebalance.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.store.Engine;
import org.tradebalance.store.publication.BiDictionary;
import org.tradebalance.store.publication.BiIndexes;

/**
 * A server makes each migration in one transaction, so that a first run that loses its connection
 * while it makes its tables leaves whole migrations, and the next one makes the rest.
 */
class FirstTablesIT {

  private static final int MOMENTS = Integer.getInteger("campaign.moments", 20);

  @TempDir Path folder;

  @Test
  void tablesThatAServerHasHalfOfAreCompletedByTheNextRun() throws Exception {
    interrupt(5);
  }

  @Tag("campaign")
  @Test
  void soTheyAreAtEveryMoment() throws Exception {
    interrupt(MOMENTS);
  }

  private void interrupt(int moments) throws Exception {
    Random random = new Random(20_261_123);
    FirstTables.migrate(flyway(Engine.POSTGRESQL.fresh(folder))); // loads classes
    long began = System.nanoTime();
    FirstTables.migrate(flyway(Engine.POSTGRESQL.fresh(folder)));
    long undisturbed = System.nanoTime() - began;
    int interrupted = 0;
    for (int moment = 0; moment < moments; moment++) {
      Engine.Address address = Engine.POSTGRESQL.fresh(folder);
      long pause = (long) (random.nextDouble() * undisturbed);
      interrupted += isInterrupted(address, pause) ? 1 : 0;
      Flyway flyway = flyway(address);
      FirstTables.migrate(flyway);
      assertThat(flyway.info().all())
          .as("cut after %d ms", pause / 1_000_000)
          .allMatch(migration -> migration.getState() == MigrationState.SUCCESS);
      assertThat(count(address, "select count(*) from bi.metrics")).isZero();
    }
    assertThat(interrupted).as("migrations that were under way when cut").isPositive();
  }

  /** Cuts every connection to a database while its tables are made; false where they were done. */
  private static boolean isInterrupted(Engine.Address address, long pause) throws Exception {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      Future<?> migration = worker.submit(() -> FirstTables.migrate(flyway(address)));
      TimeUnit.NANOSECONDS.sleep(pause);
      count(
          address,
          "select count(pg_terminate_backend(pid)) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
      try {
        migration.get();
        return false;
      } catch (java.util.concurrent.ExecutionException e) {
        return true; // the connection was lost, as it was meant to be
      }
    } finally {
      worker.shutdownNow();
    }
  }

  private static Flyway flyway(Engine.Address address) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(address.url(), address.user(), address.password())
            .locations("classpath:db/migration", "classpath:db/postgresql")
            .javaMigrations(new SpringBatchTables(), new BiDictionary(), new BiIndexes());
    FirstTables.lockForTheSession(configuration);
    return configuration.load();
  }

  private static long count(Engine.Address address, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
