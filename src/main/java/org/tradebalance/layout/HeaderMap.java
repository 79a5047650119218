package org.tradebalance.layout;

import java.io.Serializable;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where the columns of a layout were found in a file.
 *
 * @param sheet number of the sheet, from 0
 * @param lastRow last row of the header, from 1
 * @param columns the rule of each column, by its number from 0
 */
public record HeaderMap(int sheet, int lastRow, SortedMap<Integer, ColumnRule> columns)
    implements Serializable {

  /** The column that holds a field, where there is one. */
  public Optional<Integer> column(Field field) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().field() == field)
        .map(java.util.Map.Entry::getKey)
        .findFirst();
  }
}
