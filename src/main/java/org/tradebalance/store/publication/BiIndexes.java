package org.tradebalance.store.publication;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.tradebalance.store.database.JavaBasedMigration;

/**
 * Indexes for what BI tools usually filter by, on PostgreSQL only: on H2 they double the time of
 * the inserts and queries get no faster by them.
 */
public final class BiIndexes extends JavaBasedMigration {

  private static final List<String> TABLES =
      List.of("bilateral_balance", "periodic_balance", "metric_value", "ranking");

  /** After the tables. */
  public BiIndexes() {
    super("7.1", "bi indexes");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    String product = context.getConnection().getMetaData().getDatabaseProductName();
    if (!product.equalsIgnoreCase("PostgreSQL")) {
      return;
    }
    try (Statement statement = context.getConnection().createStatement()) {
      for (String table : TABLES) {
        statement.execute(
            "create index " + table + "_line on " + table + " (publication_id, series_id)");
      }
    }
  }
}
