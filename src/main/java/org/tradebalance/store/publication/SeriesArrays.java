package org.tradebalance.store.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.StoragePlace;
import org.tradebalance.publish.table.TableColumn;
import org.tradebalance.publish.table.TableStorage;
import org.tradebalance.trade.SeriesKey;

/**
 * Rows of a published table on their way into a stored table that has one row for all periods of a
 * series, their values side by side in arrays, in the order in which they come.
 *
 * @param <T> what a row is
 */
final class SeriesArrays<T> extends StoredRows<T> {

  private final Function<? super T, SeriesKey> series;
  private final boolean inOrder;
  private final List<TableColumn<T>> arrays;
  private final Map<List<@Nullable Object>, ArrayRow> open = new LinkedHashMap<>();
  private @Nullable SeriesKey last;

  SeriesArrays(
      JdbcTemplate jdbc,
      PublishedTable<T> table,
      TableStorage<T> storage,
      long publication,
      ToIntFunction<SeriesKey> ids) {
    super(jdbc, table, storage, publication, ids);
    this.series = Objects.requireNonNull(storage.series(), "arrays are about series");
    this.inOrder = storage.inOrder();
    this.arrays =
        table.storedColumns().stream()
            .filter(column -> column.place() == StoragePlace.ARRAY)
            .toList();
  }

  @Override
  public void accept(T row) {
    SeriesKey of = series.apply(row);
    if (inOrder && !of.equals(last)) {
      write();
      last = of;
    }
    List<@Nullable Object> key = values(row, inOrder ? null : of);
    ArrayRow stored = open.get(key);
    if (stored == null) {
      stored = new ArrayRow(about(row), arrays.size());
      open.put(key, stored);
    }
    for (int at = 0; at < arrays.size(); at++) {
      stored.arrays.get(at).add(stored(arrays.get(at).valueIn(row)));
    }
    count();
  }

  @Override
  long end() {
    write();
    return super.end();
  }

  private void write() {
    open.values().forEach(each -> insert(each.row()));
    open.clear();
  }

  /** What a row is about, and a list of values for each of its arrays. */
  private static final class ArrayRow {

    private final List<@Nullable Object> about;
    private final List<List<@Nullable Object>> arrays = new ArrayList<>();

    ArrayRow(List<@Nullable Object> about, int width) {
      this.about = about;
      for (int at = 0; at < width; at++) {
        arrays.add(new ArrayList<>());
      }
    }

    @Nullable Object[] row() {
      List<@Nullable Object> row = new ArrayList<>(about);
      arrays.forEach(array -> row.add(array.toArray()));
      return row.toArray();
    }
  }
}
