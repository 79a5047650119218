package org.tradebalance.store.database;

import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The tables of Spring Batch, from the script that its library carries, so that Flyway owns the
 * whole schema and the script always is that of the library in use.
 */
public final class SpringBatchTables extends JavaBasedMigration {

  /** The first of all migrations. */
  public SpringBatchTables() {
    super("1", "spring batch tables");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    String product =
        context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    ScriptUtils.executeSqlScript(
        context.getConnection(),
        new ClassPathResource("org/springframework/batch/core/schema-" + product + ".sql"));
  }
}
