package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.CommonColumns.DEFINITION;
import static org.tradebalance.publish.table.TableKind.DESCRIPTION;

/** The dictionary as a table. */
public final class DictionaryTable {

  public static final PublishedTable<DictionaryRow> TABLE =
      PublishedTable.<DictionaryRow>named("dictionary")
          .view(
              DESCRIPTION,
              "dictionary",
              "Data dictionary",
              "This dictionary as a table: a row for each column of each file and view.")
          .storedIn("dictionary_column")
          .storedOnce()
          .key(text("table_name", "Name of the file or view.", "dictionary"), DictionaryRow::table)
          .key(
              integer("ordinal", "place from 1", "Place of the column in its table.", "dictionary"),
              row -> (long) row.ordinal())
          .value(
              code("column_name", "Name of the column.", "dictionary"), row -> row.column().name())
          .value(
              code("type", "What the values of the column are.", "dictionary"),
              row -> row.column().type())
          .value(
              text("unit", "Unit of the values of the column.", "dictionary"),
              row -> row.column().unit())
          .value(DEFINITION, row -> row.column().definition())
          .value(
              text("source", "Where the values come from.", "dictionary"),
              row -> row.column().source())
          .rowsFromElsewhere();

  private DictionaryTable() {}

  /** A row for each column of each table. */
  public static RowSource<DictionaryRow> rows(TableCatalogue catalogue) {
    return row -> {
      for (TableSchema<?> table : catalogue.schemas()) {
        int ordinal = 0;
        for (ColumnDefinition<?> column : table.definitions()) {
          ordinal++;
          row.accept(new DictionaryRow(table.name(), ordinal, column));
        }
      }
    };
  }
}
