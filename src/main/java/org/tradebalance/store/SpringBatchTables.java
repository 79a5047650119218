package org.tradebalance.store;

import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The tables of Spring Batch, from the script that its library carries, so that Flyway owns the
 * whole schema and the script always is that of the library in use.
 */
@SuppressWarnings("TypeName") // Flyway reads version and description from the class name
public final class SpringBatchTables extends BaseJavaMigration {

  @Override
  public org.flywaydb.core.api.MigrationVersion getVersion() {
    return org.flywaydb.core.api.MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "spring batch tables";
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
