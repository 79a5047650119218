package org.tradebalance.layout.detection;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.TableRule;

/**
 * Where a table of a layout was found in a file.
 *
 * @param table the table
 * @param sheet number of the sheet, from 0
 * @param lastRow last row of the header, from 1; 0 where the table has none
 * @param says what the file as a whole says, beside its tables
 * @param columns what each column holds, by its number from 0
 * @param unknown labels of the columns that the layout does not know, by their number from 0; they
 *     are left out
 * @param absent labels of the columns that tell rows apart and that the file does not have
 */
public record HeaderMap(
    TableRule table,
    int sheet,
    int lastRow,
    Meaning says,
    SortedMap<Integer, FoundColumn> columns,
    SortedMap<Integer, String> unknown,
    List<String> absent)
    implements Serializable {

  HeaderMap with(Meaning ofFile) {
    return new HeaderMap(table, sheet, lastRow, ofFile, columns, unknown, absent);
  }

  /** The number of the last column that the header names. */
  public int lastColumn() {
    int known = columns.isEmpty() ? -1 : columns.lastKey();
    return unknown.isEmpty() ? known : Math.max(known, unknown.lastKey());
  }

  /**
   * Whether something that could tell two rows apart is not read. Then two rows about the same that
   * say different things are not about the same.
   */
  public boolean readsInPart() {
    return !unknown.isEmpty() || !absent.isEmpty();
  }

  /** The column that holds a field, where there is one. */
  public Optional<Integer> column(Field field) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().rule().field() == field)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The column that holds a field; of several the one that the layout states first. */
  public Optional<Integer> columnStatedFirst(Field field) {
    return table.columns().stream()
        .filter(rule -> rule.field() == field)
        .flatMap(
            rule ->
                columns.entrySet().stream().filter(found -> found.getValue().rule().equals(rule)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The column that row rules call by this name, where the file has it. */
  public Optional<Integer> column(String name) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().rule().name().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
