package org.tradebalance.layout.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.TableRule;

/** The columns of one candidate header, compared with those of a table. */
final class ColumnMatch {

  private final Layout layout;
  private final TableRule table;
  private final int lastRow;
  private final List<RawRow> below;
  private final SortedMap<Integer, FoundColumn> columns = new TreeMap<>();
  private final Differences differences = new Differences();

  private ColumnMatch(Layout layout, TableRule table, int lastRow, List<RawRow> below) {
    this.layout = layout;
    this.table = table;
    this.lastRow = lastRow;
    this.below = below;
  }

  static ColumnMatch of(Layout layout, TableRule table, List<RawRow> rows, int top) {
    int end = top + table.headerLevels();
    List<RawRow> levels = rows.subList(top, end);
    int lastRow = levels.isEmpty() ? 0 : levels.get(levels.size() - 1).number();
    ColumnMatch match = new ColumnMatch(layout, table, lastRow, rows.subList(end, rows.size()));
    match.compare(HeaderColumn.of(levels));
    return match;
  }

  private void compare(List<HeaderColumn> header) {
    Set<ColumnRule> used = new HashSet<>();
    for (int at = 0; at < header.size(); at++) {
      HeaderColumn column = header.get(at);
      int next = at + 1 < header.size() ? header.get(at + 1).number() : column.number() + 2;
      ColumnRule rule = ruleOf(column, used);
      Meaning says = rule == null ? null : HeaderReading.says(layout, rule, column.labels());
      if (rule == null || says == null) {
        differences.note(strange(column));
      } else {
        // What may be missing says nothing about the kind of the file where it is there.
        if (used.add(rule) && !rule.options().optional()) {
          differences.met();
        }
        columns.put(column.number(), new FoundColumn(rule, says, next - column.number()));
      }
    }
    for (ColumnRule rule : table.columns()) {
      if (rule.header().isEmpty()) {
        columns.putIfAbsent(rule.position(), new FoundColumn(rule, rule.says(), 1));
        differences.met();
      } else if (!used.contains(rule) && !rule.options().optional()) {
        differences.missing(new Difference.ColumnMissing(table, rule));
      }
    }
    HeaderReading.completeYearsToDate(columns);
  }

  /** The first rule that fits and is still free; a rule with places in braces always is. */
  private @Nullable ColumnRule ruleOf(HeaderColumn column, Set<ColumnRule> used) {
    for (ColumnRule rule : table.columns()) {
      boolean free = rule.hasPlaces() || !used.contains(rule);
      if (free && !rule.header().isEmpty() && rule.matches(column.number(), column.labels())) {
        return rule;
      }
    }
    return null;
  }

  private Difference strange(HeaderColumn column) {
    Difference.Strange why = Difference.Strange.NEW;
    String unknown = null;
    for (ColumnRule rule : table.columns()) {
      if (!rule.header().isEmpty() && rule.matches(column.number(), column.labels())) {
        String partner = rule.captured("partner", column.labels());
        boolean known = partner == null || layout.partners().find(partner).isPresent();
        why = known ? Difference.Strange.TWICE : Difference.Strange.UNKNOWN_PARTNER;
        unknown = known ? null : partner;
        break;
      }
    }
    return new Difference.ColumnStrange(
        table, column.number(), column.printed(), why, unknown, layout.partners(), columns, below);
  }

  /** What the columns hold, where their labels are right. */
  void compareContent() {
    columns.forEach(
        (number, column) -> {
          List<String> content = ColumnContent.of(below, number);
          Difference.ColumnRetyped retyped =
              new Difference.ColumnRetyped(table, column.rule(), number, content, below);
          if (ColumnContent.contradicts(layout, column.rule(), content)
              || ColumnContent.moved(layout, retyped)) {
            differences.note(retyped);
          }
        });
  }

  /** Whether any column was found by its label, or the table has no header at all. */
  boolean any() {
    return table.headerLevels() == 0
        || columns.values().stream().anyMatch(column -> !column.rule().header().isEmpty());
  }

  boolean isBetterThan(ColumnMatch other) {
    return columns.size() > other.columns.size();
  }

  int lastRow() {
    return lastRow;
  }

  SortedMap<Integer, FoundColumn> columns() {
    return columns;
  }

  Differences differences() {
    return differences;
  }
}
