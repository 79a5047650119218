package org.tradebalance.store;

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
 * line, their values side by side in arrays, in the order in which they come.
 *
 * @param <T> what a row is
 */
final class StoredLines<T> extends StoredRows<T> {

  private final Function<? super T, SeriesKey> series;
  private final boolean inOrder;
  private final List<TableColumn<T>> arrays;
  private final Map<List<@Nullable Object>, Line> open = new LinkedHashMap<>();
  private @Nullable SeriesKey last;

  StoredLines(
      JdbcTemplate jdbc,
      PublishedTable<T> table,
      TableStorage<T> storage,
      long publication,
      ToIntFunction<SeriesKey> ids) {
    super(jdbc, table, storage, publication, ids);
    this.series = Objects.requireNonNull(storage.series(), "lines are about series");
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
    Line line = open.get(key);
    if (line == null) {
      line = new Line(about(row), arrays.size());
      open.put(key, line);
    }
    for (int at = 0; at < arrays.size(); at++) {
      line.arrays.get(at).add(stored(arrays.get(at).valueIn(row)));
    }
    count();
  }

  @Override
  long end() {
    write();
    return super.end();
  }

  private void write() {
    open.values().forEach(line -> insert(line.row()));
    open.clear();
  }

  /** What a line is about, and a list of values for each of its arrays. */
  private static final class Line {

    private final List<@Nullable Object> about;
    private final List<List<@Nullable Object>> arrays = new ArrayList<>();

    Line(List<@Nullable Object> about, int width) {
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
