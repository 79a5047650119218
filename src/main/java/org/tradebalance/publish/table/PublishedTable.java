package org.tradebalance.publish.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Publication;

/**
 * A published table, defined once: what it is called in each shape, its columns, its rows, and how
 * the database keeps them.
 *
 * @param <T> what a row is
 */
public final class PublishedTable<T> {

  private final String name;
  private final boolean columnar;
  private final List<TableColumn<T>> columns;
  private final List<TableSchema<T>> schemas;
  private final @Nullable TableStorage<T> storage;
  private final @Nullable Function<Publication, RowSource<T>> rows;

  PublishedTable(
      String name,
      boolean columnar,
      List<TableColumn<T>> columns,
      List<TableSchema<T>> schemas,
      @Nullable TableStorage<T> storage,
      @Nullable Function<Publication, RowSource<T>> rows) {
    this.name = name;
    this.columnar = columnar;
    this.columns = List.copyOf(columns);
    this.schemas = List.copyOf(schemas);
    this.storage = storage;
    this.rows = rows;
  }

  /** Begins the definition of a table. */
  public static <T> TableBuilder<T> named(String name) {
    return new TableBuilder<>(name);
  }

  /** Its name: that of its files without their endings. */
  public String name() {
    return name;
  }

  /** Whether it is large, so that it is published in formats for analysis, too. */
  public boolean isColumnar() {
    return columnar;
  }

  /** The shapes in which readers meet it. */
  public List<TableSchema<T>> schemas() {
    return schemas;
  }

  /** Whether it is published as a file. */
  public boolean hasFile() {
    return schemas.stream().anyMatch(schema -> !schema.isView());
  }

  /** The shape of its file. */
  public TableSchema<T> file() {
    return schemas.stream()
        .filter(schema -> !schema.isView())
        .findAny()
        .orElseThrow(() -> new IllegalStateException(name + " has no file"));
  }

  /** All columns of all its shapes, in their order. */
  public List<TableColumn<T>> columns() {
    return columns;
  }

  /** Columns that the stored row holds, each once. */
  public List<TableColumn<T>> storedColumns() {
    Map<String, TableColumn<T>> stored = new LinkedHashMap<>();
    for (TableColumn<T> column : columns) {
      if (column.isStored()) {
        stored.putIfAbsent(column.storedName(), column);
      }
    }
    return new ArrayList<>(stored.values());
  }

  /** How the database keeps it; null where its views are made of other tables. */
  public @Nullable TableStorage<T> storage() {
    return storage;
  }

  /** Whether a publication has all that its rows need. */
  public boolean hasRows() {
    return rows != null;
  }

  /** Its rows in a publication. */
  public RowSource<T> rows(Publication publication) {
    if (rows == null) {
      throw new IllegalStateException(name + " has rows that no publication holds");
    }
    return rows.apply(publication);
  }

  /** Writes its rows in a publication and gives their number. */
  public long write(Publication publication, TableSink sink) throws IOException {
    return sink.write(this, rows(publication));
  }
}
