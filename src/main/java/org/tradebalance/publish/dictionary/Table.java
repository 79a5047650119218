package org.tradebalance.publish.dictionary;

import java.util.List;

/**
 * A table that users read: a CSV file or a view of the schema {@code bi}.
 *
 * @param name name of the file, or of the view with its schema
 * @param title what it is, in a few words
 * @param definition what its rows are
 * @param key the columns that make a row unique; empty where rows may repeat
 * @param columns the columns in their order
 */
public record Table(
    String name, String title, String definition, List<String> key, List<Column> columns) {

  private static final String VIEWS = "bi.";

  /** Copies the lists. */
  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /** Whether it is a view of the database and not a file. */
  public boolean isView() {
    return name.startsWith(VIEWS);
  }

  /** The name without the ending of the file or the schema of the view. */
  public String shortName() {
    return isView() ? name.substring(VIEWS.length()) : name.replaceFirst("\\.[a-z]+$", "");
  }

  /** The names of the columns, in their order. */
  public String[] header() {
    return columns.stream().map(Column::name).toArray(String[]::new);
  }
}
