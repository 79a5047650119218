package org.tradebalance.store.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.publish.dictionary.MetricEntries;
import org.tradebalance.publish.table.DictionaryTable;
import org.tradebalance.publish.table.MetricDefinitionsTable;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.RowSource;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableColumn;
import org.tradebalance.publish.table.TableSchema;
import org.tradebalance.store.database.InformationSchema;
import org.tradebalance.store.database.JavaBasedMigration;

/**
 * Brings the catalogue of published tables into the database, and again whenever it changes: stored
 * tables and views, their comments, and the dictionary as tables of its own. H2 forgets comments of
 * view columns when it closes, so there only views get one.
 */
public final class BiDictionary extends JavaBasedMigration {

  private final TableCatalogue catalogue;
  private @Nullable Integer checksum;

  /** The catalogue of this version. */
  public BiDictionary() {
    this(TableCatalogue.shipped());
  }

  BiDictionary(TableCatalogue catalogue) {
    super(null, "bi dictionary");
    this.catalogue = catalogue;
  }

  @Override
  public Integer getChecksum() {
    Integer known = checksum; // Flyway asks more than once
    if (known == null) {
      known =
          List.of(
                  catalogue.text(),
                  MetricCatalogue.PUBLISHED.metrics().stream().map(MetricEntries::of).toList())
              .toString()
              .hashCode();
      checksum = known;
    }
    return known;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    boolean embedded = connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("H2");
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    new BiTables(jdbc, embedded).make(catalogue);
    fill(jdbc, DictionaryTable.TABLE, DictionaryTable.rows(catalogue));
    fill(jdbc, MetricDefinitionsTable.TABLE, MetricDefinitionsTable.rows());
    comments(connection, jdbc, embedded);
  }

  private static <T> void fill(JdbcTemplate jdbc, PublishedTable<T> table, RowSource<T> rows) {
    if (table.storage() != null) {
      jdbc.update("delete from " + table.storage().name());
    }
    new PublicationTables(jdbc, 0).write(table, rows);
  }

  private void comments(Connection connection, JdbcTemplate jdbc, boolean embedded)
      throws SQLException {
    List<String> views = new InformationSchema(jdbc).tables("bi");
    try (Statement comment = connection.createStatement()) {
      for (TableSchema<?> table : catalogue.schemas()) {
        if (!table.isView() || !views.contains(table.shortName().toLowerCase(Locale.ROOT))) {
          continue;
        }
        comment.addBatch("comment on view " + table.name() + " is " + quoted(table.definition()));
        if (!embedded) {
          for (TableColumn<?> column : table.columns()) {
            String name = table.name() + ".\"" + column.name() + '"';
            comment.addBatch(
                "comment on column " + name + " is " + quoted(column.definition().comment()));
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
