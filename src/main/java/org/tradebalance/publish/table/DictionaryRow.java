package org.tradebalance.publish.table;

/**
 * A column of a table in the dictionary.
 *
 * @param table name of the file or view
 * @param ordinal place of the column in it, from 1
 * @param column the column
 */
record DictionaryRow(String table, int ordinal, ColumnDefinition<?> column) {}
