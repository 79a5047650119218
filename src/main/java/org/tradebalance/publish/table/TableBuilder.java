package org.tradebalance.publish.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.trade.SeriesKey;

/**
 * The definition of a table, read from top to bottom: its shapes, how it is kept, then its columns,
 * each with what is said of it after it.
 *
 * @param <T> what a row is
 */
final class TableBuilder<T> {

  private record Shape(TableKind kind, String name, String title, String definition) {}

  private final String name;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<TableColumn<T>> columns = new ArrayList<>();
  private List<String> keyOrder = List.of();
  private boolean columnar;
  private @Nullable String storage;
  private @Nullable Function<? super T, SeriesKey> series;
  private boolean ofPublication = true;
  private boolean inOrder = true;

  TableBuilder(String name) {
    this.name = name;
  }

  /** It is published as a file. */
  public TableBuilder<T> file(String title, String definition) {
    return shape(TableKind.FILE, name + TableKind.CSV, title, definition);
  }

  /** It is published as a file, and as a view with the name of the file. */
  public TableBuilder<T> fileAndView(String title, String definition) {
    return file(title, definition)
        .shape(
            TableKind.VIEW, TableKind.VIEWS + name, title, name + TableKind.CSV + " as a table.");
  }

  /** It is published as a view of a name of its own. */
  public TableBuilder<T> view(TableKind kind, String view, String title, String definition) {
    return shape(kind, TableKind.VIEWS + view, title, definition);
  }

  private TableBuilder<T> shape(TableKind kind, String full, String title, String definition) {
    shapes.add(new Shape(kind, full, title, definition));
    return this;
  }

  /** It is large: formats for analysis have it, too. */
  public TableBuilder<T> columnar() {
    columnar = true;
    return this;
  }

  /** The stored table that holds its rows, for each publication its own. */
  public TableBuilder<T> storedIn(String table) {
    storage = table;
    return this;
  }

  /** Each row is about a series. */
  public TableBuilder<T> about(Function<? super T, SeriesKey> key) {
    series = key;
    return this;
  }

  /** Rows are the same for all publications. */
  public TableBuilder<T> storedOnce() {
    ofPublication = false;
    return this;
  }

  /** Rows of a series need not follow each other. */
  public TableBuilder<T> inAnyOrder() {
    inOrder = false;
    return this;
  }

  /** Columns that say what series a row is about; they are keys. */
  public TableBuilder<T> series(SeriesColumn<?>... some) {
    Function<? super T, SeriesKey> key = series;
    for (SeriesColumn<?> column : some) {
      Function<SeriesKey, ?> value = column.value();
      Function<T, Object> ofRow =
          row -> value.apply(Objects.requireNonNull(key, "about comes first").apply(row));
      add(column.definition(), true, ofRow).at(StoragePlace.SERIES, column.definition().name());
    }
    return this;
  }

  /**
   * Frequency and period as keys; in a fact one key is made of both.
   *
   * @param place whether the database has a row or an element of an array for a period
   * @param stored name of the column of periods there
   */
  public TableBuilder<T> period(
      Function<? super T, PublishedPeriod> period, StoragePlace place, String stored) {
    Set<TableKind> plain = Set.of(TableKind.FILE, TableKind.VIEW);
    return key(CommonColumns.FREQUENCY, row -> period.apply(row).period().frequency())
        .in(plain)
        .value(CommonColumns.FREQUENCY, row -> period.apply(row).period().frequency())
        .in(TableKind.FACT)
        .key(CommonColumns.PERIOD, period)
        .at(place, stored)
        .in(plain)
        .keyOf(CommonColumns.PERIOD_KEY, CommonColumns.FREQUENCY, CommonColumns.PERIOD)
        .in(TableKind.FACT);
  }

  /** What is said of the series of a row at the end of each: name, preference, key. */
  public TableBuilder<T> described(Function<? super T, DescribedSeries> about) {
    return value(CommonColumns.REPORTER_NAME, row -> about.apply(row).reporter().name())
        .at(StoragePlace.REPORTER, "name")
        .in(Set.of(TableKind.FILE, TableKind.VIEW))
        .value(CommonColumns.PREFERRED, row -> about.apply(row).preferred())
        .value(CommonColumns.SERIES_KEY, row -> about.apply(row).key())
        .at(StoragePlace.SERIES_KEY, CommonColumns.FREQUENCY.name());
  }

  /** A column that tells rows apart. */
  public <V> TableBuilder<T> key(
      ColumnDefinition<V> definition, Function<? super T, ? extends @Nullable V> value) {
    return add(definition, true, value);
  }

  /** A column that says something of the row. */
  public <V> TableBuilder<T> value(
      ColumnDefinition<V> definition, Function<? super T, ? extends @Nullable V> value) {
    return add(definition, false, value);
  }

  /** A column that only the database makes. */
  public TableBuilder<T> made(ColumnDefinition<?> definition) {
    return add(definition, false, null);
  }

  /** A key that only the database makes. */
  public TableBuilder<T> madeKey(ColumnDefinition<?> definition) {
    return add(definition, true, null);
  }

  /** A key of a dimension, which joins two columns. */
  public TableBuilder<T> keyOf(
      ColumnDefinition<?> definition, ColumnDefinition<?> first, ColumnDefinition<?> second) {
    return madeKey(definition).at(StoragePlace.JOINED, first.name(), second.name());
  }

  private TableBuilder<T> add(
      ColumnDefinition<?> definition,
      boolean key,
      @Nullable Function<? super T, ? extends @Nullable Object> value) {
    columns.add(
        new TableColumn<>(
            definition, key, Set.of(), StoragePlace.ROW, List.of(definition.name()), value));
    return this;
  }

  /** Only these shapes of the table have the last column. */
  public TableBuilder<T> in(TableKind... kinds) {
    return in(Set.of(kinds));
  }

  private TableBuilder<T> in(Set<TableKind> kinds) {
    columns.add(last().in(kinds));
    return this;
  }

  /** The database has the last column in an array of each row. */
  public TableBuilder<T> array(String stored) {
    return at(StoragePlace.ARRAY, stored);
  }

  /** The database has the last column elsewhere, or under another name. */
  public TableBuilder<T> at(StoragePlace place, String... stored) {
    columns.add(last().storedIn(place, List.of(stored)));
    return this;
  }

  private TableColumn<T> last() {
    return columns.remove(columns.size() - 1);
  }

  /** The order of the key, where it is not that of the columns. */
  public TableBuilder<T> keyOrder(ColumnDefinition<?>... definitions) {
    keyOrder = List.of(definitions).stream().map(ColumnDefinition::name).toList();
    return this;
  }

  /** A table whose rows every publication holds. */
  public PublishedTable<T> rows(Function<Publication, RowSource<T>> rows) {
    return build(rows);
  }

  /** A table whose rows are handed over by whoever has them, or made by the database. */
  public PublishedTable<T> rowsFromElsewhere() {
    return build(null);
  }

  private PublishedTable<T> build(@Nullable Function<Publication, RowSource<T>> rows) {
    TableStorage<T> stored =
        storage == null ? null : new TableStorage<>(storage, series, ofPublication, inOrder);
    List<TableSchema<T>> schemas = shapes.stream().map(this::schema).toList();
    return new PublishedTable<>(name, columnar, columns, schemas, stored, rows);
  }

  private TableSchema<T> schema(Shape shape) {
    List<TableColumn<T>> shown =
        columns.stream().filter(column -> column.isIn(shape.kind)).toList();
    List<String> key = shown.stream().filter(TableColumn::key).map(TableColumn::name).toList();
    if (!keyOrder.isEmpty()) {
      if (!Set.copyOf(keyOrder).equals(Set.copyOf(key))) {
        throw new IllegalStateException(shape.name + ": " + keyOrder + " is not the key " + key);
      }
      key = keyOrder;
    }
    return new TableSchema<>(shape.kind, shape.name, shape.title, shape.definition, key, shown);
  }
}
