package org.tradebalance.store.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableSchema;
import org.tradebalance.publish.table.TableStorage;
import org.tradebalance.store.database.InformationSchema;
import org.tradebalance.store.sql.BulkInsert;

/**
 * Brings stored tables and views in line with the catalogue: a table or column that is missing is
 * made, and every view shows the columns that its table has. A column that is made later is empty
 * until the next publication.
 */
final class BiTables {

  private final JdbcTemplate jdbc;
  private final InformationSchema stored;
  private final boolean embedded;

  BiTables(JdbcTemplate jdbc, boolean embedded) {
    this.jdbc = jdbc;
    this.stored = new InformationSchema(jdbc);
    this.embedded = embedded;
  }

  /** Makes what is missing, and the views. */
  void make(TableCatalogue catalogue) {
    catalogue.tables().forEach(this::make);
  }

  private <T> void make(PublishedTable<T> table) {
    TableStorage<T> storage = table.storage();
    if (storage == null) {
      return;
    }
    store(storage.name(), StoredRows.columns(table, storage));
    BiViews<T> views = new BiViews<>(table, storage, embedded);
    for (TableSchema<T> schema : table.schemas()) {
      if (schema.isView()) {
        show(schema, views.query(schema));
      }
    }
  }

  private void store(String table, List<BulkInsert.Column> columns) {
    List<String> present = stored.columns(stored.currentSchema(), table);
    if (present.isEmpty()) {
      jdbc.execute(
          columns.stream()
              .map(BulkInsert.Column::declaration)
              .collect(Collectors.joining(", ", "create table " + table + " (", ")")));
      return;
    }
    for (BulkInsert.Column column : columns) {
      if (!present.contains(column.name())) {
        jdbc.execute("alter table " + table + " add column " + column.declaration());
      }
    }
  }

  /** A view that only gets more columns stays, with the rights that readers have on it. */
  private void show(TableSchema<?> view, String query) {
    List<String> present = stored.columns("bi", view.shortName());
    List<String> wanted = view.header();
    boolean grows =
        present.size() <= wanted.size() && wanted.subList(0, present.size()).equals(present);
    if (!grows) {
      jdbc.execute("drop view " + view.name());
    }
    jdbc.execute("create or replace view " + view.name() + " as " + query);
  }
}
