package org.tradebalance.store.database;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes or renews the tables. The embedded database ends a transaction with every table that it
 * makes, so a run that is killed while it makes the first ones leaves some of them; as nothing is
 * loaded yet, they are made anew. A server makes each migration and its line of the history in one
 * transaction, so that what is there is whole and the next run makes the rest; its database may
 * hold what is not ours and is left alone.
 */
public final class FirstTables {

  private FirstTables() {}

  /**
   * Has PostgreSQL take its lock for the session. With the lock of a transaction, which is the
   * default, Flyway writes its history over a second connection, and a connection that is lost
   * between the two commits leaves tables which the history does not know.
   */
  public static void lockForTheSession(FluentConfiguration configuration) {
    configuration
        .getPluginRegister()
        .getExact(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
  }

  /** Brings the tables up to date; where they are, they are read and not locked. */
  public static void migrate(Flyway flyway) {
    MigrationInfo[] migrations = flyway.info().all();
    if (Stream.of(migrations).allMatch(FirstTables::isUpToDate)) {
      return;
    }
    JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
    if (isEmbedded(jdbc) && !isComplete(migrations) && hasNoRun(jdbc)) {
      jdbc.execute("drop all objects");
    }
    flyway.migrate();
  }

  /** Whether a migration was carried out, and as this version of the program would. */
  private static boolean isUpToDate(MigrationInfo migration) {
    return migration.getState() == MigrationState.SUPERSEDED
        || (migration.getState() == MigrationState.SUCCESS
            && migration.isChecksumMatching()
            && migration.isDescriptionMatching()
            && migration.isTypeMatching());
  }

  private static boolean isEmbedded(JdbcTemplate jdbc) {
    return Boolean.TRUE.equals(
        jdbc.execute(
            (ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("H2")));
  }

  private static boolean isComplete(MigrationInfo[] migrations) {
    for (MigrationInfo migration : migrations) {
      if (migration.getState() != MigrationState.SUCCESS) {
        return false;
      }
    }
    return true;
  }

  /** Whether no run was ever begun: then there is nothing that could be lost. */
  private static boolean hasNoRun(JdbcTemplate jdbc) {
    Long tables =
        jdbc.queryForObject(
            "select count(*) from information_schema.tables"
                + " where table_schema = 'PUBLIC' and table_name = 'RUN'",
            Long.class);
    if (tables == null || tables == 0) {
      return true;
    }
    Long runs = jdbc.queryForObject("select count(*) from run", Long.class);
    return runs != null && runs == 0;
  }
}
