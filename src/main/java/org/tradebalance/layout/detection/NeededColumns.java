package org.tradebalance.layout.detection;

import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.definition.RowRule;
import org.tradebalance.layout.definition.TableRule;

/**
 * Which columns of a table identify it and say what its figures are. The others, such as names,
 * descriptions and quantities, may have been cut away.
 */
final class NeededColumns {

  /** A label so like another may be the same under a new name. */
  private static final int ALIKE = 60;

  private NeededColumns() {}

  /** Whether no file can be read without the column. */
  static boolean has(TableRule table, ColumnRule rule) {
    if (rule.options().optional()) {
      return false;
    }
    return rule.field().isLoaded() || table.rows().stream().anyMatch(row -> decides(row, rule));
  }

  /**
   * Whether a row would be taken for another one without the column. An absent column is read as an
   * empty one: where an empty cell would change nothing, the rows are what they are without it.
   */
  private static boolean decides(RowRule row, ColumnRule rule) {
    Pattern wanted = row.when().get(rule.name());
    return wanted != null && (row.kind() != RowKind.IGNORE || wanted.matcher("").matches());
  }

  /** Whether the column tells rows apart, so that without it some of them may overlap. */
  static boolean tellsRowsApart(TableRule table, ColumnRule rule) {
    return table.rows().stream().anyMatch(row -> row.when().containsKey(rule.name()))
        || table.columns().stream()
            .anyMatch(column -> column.options().classifiedBy().equals(rule.name()));
  }

  /** Whether there is an amount or a rate at all. */
  static boolean figures(SortedMap<Integer, FoundColumn> columns) {
    return columns.values().stream()
        .map(column -> column.rule().field())
        .anyMatch(field -> field == Field.VALUE || field == Field.RATE);
  }

  /** Whether an unknown column may be one that is absent and says something, by a new name. */
  static boolean mayBeRenamed(
      TableRule table, SortedMap<Integer, FoundColumn> columns, List<String> labels) {
    return table.columns().stream()
        .filter(rule -> columns.values().stream().noneMatch(column -> column.rule().equals(rule)))
        .filter(rule -> tellsRowsApart(table, rule) || rule.field().isLoaded())
        .anyMatch(rule -> ColumnLabels.likeness(rule, labels) >= ALIKE);
  }
}
