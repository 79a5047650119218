package org.tradebalance.publish.table;

import java.util.List;

/**
 * A table as readers meet it: a file or a view of the schema {@code bi}.
 *
 * @param <T> the rows of the table
 * @param kind file or view
 * @param name name of the CSV file, or of the view with its schema
 * @param title what it is, in a few words
 * @param definition what its rows are
 * @param key the columns that make a row unique; empty where rows may repeat
 * @param columns the columns in their order
 */
public record TableSchema<T>(
    TableKind kind,
    String name,
    String title,
    String definition,
    List<String> key,
    List<TableColumn<T>> columns) {

  /** Whether it is a view of the database and not a file. */
  public boolean isView() {
    return kind != TableKind.FILE;
  }

  /** The name without the ending of the file or the schema of the view. */
  public String shortName() {
    return isView()
        ? name.substring(TableKind.VIEWS.length())
        : name.substring(0, name.length() - TableKind.CSV.length());
  }

  /** What its columns mean, in their order. */
  public List<ColumnDefinition<?>> definitions() {
    return columns.stream().<ColumnDefinition<?>>map(TableColumn::definition).toList();
  }

  /** The names of the columns, in their order. */
  public List<String> header() {
    return columns.stream().map(TableColumn::name).toList();
  }
}
