package org.tradebalance.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.publish.dictionary.Column;
import org.tradebalance.publish.dictionary.Dictionary;
import org.tradebalance.publish.dictionary.MetricEntries;
import org.tradebalance.publish.dictionary.MetricEntries.MetricEntry;
import org.tradebalance.publish.dictionary.Table;

/**
 * Brings the dictionary of the outputs into the database, and again whenever it changes: as
 * comments of the views and their columns, and as tables of its own. H2 forgets comments of view
 * columns when it closes, so there only views get one.
 */
public final class BiDictionary implements JavaMigration {

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null; // repeatable
  }

  @Override
  public String getDescription() {
    return "bi dictionary";
  }

  @Override
  public Integer getChecksum() {
    return List.of(Dictionary.shipped().tables(), entries()).toString().hashCode();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    columns(connection);
    metrics(connection);
    comments(connection);
  }

  private static List<MetricEntry> entries() {
    return MetricCatalogue.PUBLISHED.metrics().stream().map(MetricEntries::of).toList();
  }

  private static void columns(Connection connection) throws SQLException {
    try (Statement clear = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into dictionary_column values (?, ?, ?, ?, ?, ?, ?)")) {
      clear.executeUpdate("delete from dictionary_column");
      for (Table table : Dictionary.shipped().tables()) {
        int ordinal = 0;
        for (Column column : table.columns()) {
          ordinal++;
          insert.setString(1, table.name());
          insert.setInt(2, ordinal);
          insert.setString(3, column.name());
          insert.setString(4, column.type().code());
          insert.setString(5, column.unit());
          insert.setString(6, column.definition());
          insert.setString(7, column.source());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void metrics(Connection connection) throws SQLException {
    try (Statement clear = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into metric_definition values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      clear.executeUpdate("delete from metric_definition");
      for (MetricEntry entry : entries()) {
        insert.setString(1, entry.name());
        insert.setString(2, entry.definition());
        insert.setString(3, entry.formula());
        insert.setString(4, entry.unit());
        insert.setString(5, entry.periods());
        insert.setString(6, entry.coverage());
        insert.setString(7, entry.missing());
        insert.setString(8, entry.source());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void comments(Connection connection) throws SQLException {
    boolean keepsThoseOfColumns =
        !connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("H2");
    List<String> views =
        new JdbcTemplate(new SingleConnectionDataSource(connection, true))
            .queryForList(
                "select lower(table_name) from information_schema.tables"
                    + " where lower(table_schema) = 'bi'",
                String.class);
    try (Statement comment = connection.createStatement()) {
      for (Table table : Dictionary.shipped().tables()) {
        if (!table.isView() || !views.contains(table.shortName().toLowerCase(Locale.ROOT))) {
          continue;
        }
        comment.addBatch("comment on view " + table.name() + " is " + quoted(table.definition()));
        if (keepsThoseOfColumns) {
          for (Column column : table.columns()) {
            String name = table.name() + ".\"" + column.name() + '"';
            comment.addBatch("comment on column " + name + " is " + quoted(column.comment()));
          }
        }
      }
      comment.executeBatch();
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
