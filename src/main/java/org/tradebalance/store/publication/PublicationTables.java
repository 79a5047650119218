package org.tradebalance.store.publication;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.RowSource;
import org.tradebalance.publish.table.StoragePlace;
import org.tradebalance.publish.table.TableSink;
import org.tradebalance.publish.table.TableStorage;
import org.tradebalance.store.observation.SeriesIds;
import org.tradebalance.trade.SeriesKey;

/** The stored tables of a publication, into which published tables are written. */
final class PublicationTables implements TableSink {

  private final JdbcTemplate jdbc;
  private final long publication;
  private @Nullable SeriesIds ids;

  PublicationTables(JdbcTemplate jdbc, long publication) {
    this.jdbc = jdbc;
    this.publication = publication;
  }

  @Override
  public <T> long write(PublishedTable<T> table, RowSource<T> rows) {
    TableStorage<T> storage = table.storage();
    if (storage == null) {
      throw new IllegalArgumentException(table.name() + " is not stored");
    }
    boolean bySeries =
        table.columns().stream().anyMatch(column -> column.place() == StoragePlace.ARRAY);
    StoredRows<T> stored =
        bySeries
            ? new SeriesArrays<>(jdbc, table, storage, publication, this::id)
            : new StoredRows<>(jdbc, table, storage, publication, this::id);
    rows.forEach(stored);
    return stored.end();
  }

  /** The number of a series. */
  int id(SeriesKey series) {
    if (ids == null) {
      ids = new SeriesIds(jdbc);
    }
    return ids.of(series);
  }
}
