package org.tradebalance.store.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.StoragePlace;
import org.tradebalance.publish.table.TableColumn;
import org.tradebalance.publish.table.TableStorage;
import org.tradebalance.store.sql.BulkInsert;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Rows of a published table on their way into the stored table, one for one.
 *
 * @param <T> what a row is
 */
class StoredRows<T> implements Consumer<T> {

  /** Which publication a row belongs to. */
  static final String PUBLICATION = "publication_id";

  /** The series that a row is about. */
  static final String SERIES = "series_id";

  private final TableStorage<T> storage;
  private final List<TableColumn<T>> columns;
  private final long publication;
  private final ToIntFunction<SeriesKey> ids;
  private final BulkInsert inserts;
  private long rows;

  StoredRows(
      JdbcTemplate jdbc,
      PublishedTable<T> table,
      TableStorage<T> storage,
      long publication,
      ToIntFunction<SeriesKey> ids) {
    this.storage = storage;
    this.columns =
        table.storedColumns().stream()
            .filter(column -> column.place() == StoragePlace.ROW)
            .toList();
    this.publication = publication;
    this.ids = ids;
    this.inserts = new BulkInsert(jdbc, storage.name(), columns(table, storage));
  }

  /** The columns of a stored table: what a row is about, then what it says, arrays last. */
  static <T> List<BulkInsert.Column> columns(PublishedTable<T> table, TableStorage<T> storage) {
    List<BulkInsert.Column> all = new ArrayList<>();
    if (storage.ofPublication()) {
      all.add(BulkInsert.number(PUBLICATION));
    }
    if (storage.series() != null) {
      all.add(BulkInsert.integer(SERIES));
    }
    for (StoragePlace place : List.of(StoragePlace.ROW, StoragePlace.ARRAY)) {
      for (TableColumn<T> column : table.storedColumns()) {
        if (column.place() == place) {
          all.add(
              BulkInsert.column(
                  column.storedName(), column.definition().type(), place == StoragePlace.ARRAY));
        }
      }
    }
    return all;
  }

  @Override
  public void accept(T row) {
    insert(about(row).toArray());
    rows++;
  }

  /** Writes what is left and gives the number of rows. */
  long end() {
    inserts.flush();
    return rows;
  }

  final void count() {
    rows++;
  }

  final void insert(@Nullable Object[] stored) {
    inserts.add(stored);
  }

  /** Publication, series, and what the row says itself. */
  final List<@Nullable Object> about(T row) {
    List<@Nullable Object> about = new ArrayList<>(columns.size() + 2);
    if (storage.ofPublication()) {
      about.add(publication);
    }
    if (storage.series() != null) {
      about.add(ids.applyAsInt(storage.series().apply(row)));
    }
    for (TableColumn<T> column : columns) {
      about.add(stored(column.valueIn(row)));
    }
    return about;
  }

  /**
   * What the row says itself, as it is in the program.
   *
   * @param series what it is about, where that belongs to it; else null
   */
  final List<@Nullable Object> values(T row, @Nullable SeriesKey series) {
    List<@Nullable Object> values = new ArrayList<>(columns.size() + 1);
    values.add(series);
    for (TableColumn<T> column : columns) {
      values.add(column.valueIn(row));
    }
    return values;
  }

  /** A value as the database takes it. */
  static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Coded coded) {
      return coded.code();
    }
    if (value instanceof Usd amount) {
      return amount.toBigDecimal();
    }
    if (value instanceof Long number) {
      return Math.toIntExact(number);
    }
    return value == null
            || value instanceof BigDecimal
            || value instanceof Boolean
            || value instanceof LocalDate
        ? value
        : value.toString();
  }
}
