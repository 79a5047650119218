package org.tradebalance.layout.detection;

import java.util.ArrayList;
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
import org.tradebalance.layout.definition.NewColumns;
import org.tradebalance.layout.definition.TableRule;

/** The columns of one candidate header, compared with those of a table. */
final class ColumnMatch {

  private final Layout layout;
  private final TableRule table;
  private final int lastRow;
  private final List<RawRow> below;
  private final SortedMap<Integer, FoundColumn> columns = new TreeMap<>();
  private final SortedMap<Integer, String> unknown = new TreeMap<>();
  private final List<String> absent = new ArrayList<>();
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
    List<HeaderColumn> further = new ArrayList<>();
    for (int at = 0; at < header.size(); at++) {
      HeaderColumn column = header.get(at);
      int next = at + 1 < header.size() ? header.get(at + 1).number() : column.number() + 2;
      ColumnRule rule = ruleOf(column, used);
      Meaning says = rule == null ? null : HeaderReading.says(layout, rule, column.labels());
      if (rule == null || says == null) {
        further.add(column);
        differences.strange();
      } else {
        if (used.add(rule)) {
          met(rule);
        }
        columns.put(column.number(), new FoundColumn(rule, says, next - column.number()));
      }
    }
    if (columns.isEmpty() && table.headerLevels() > 0) {
      return; // most rows are no header, of most layouts none
    }
    for (ColumnRule rule : table.columns()) {
      if (rule.header().isEmpty()) {
        columns.putIfAbsent(rule.position(), new FoundColumn(rule, rule.says(), 1));
        differences.met();
      } else if (!used.contains(rule)) {
        missed(rule, !further.isEmpty());
      }
    }
    further(further);
    HeaderReading.completeYearsToDate(columns);
  }

  /** What may be missing says nothing about the kind of the file where it is there. */
  private void met(ColumnRule rule) {
    if (NeededColumns.has(table, rule)) {
      differences.met();
    } else {
      differences.metBeside();
    }
  }

  private void missed(ColumnRule rule, boolean mayBeRenamed) {
    Difference missing = new Difference.ColumnMissing(table, rule);
    if (NeededColumns.has(table, rule)) {
      differences.missing(missing);
    } else if (!rule.options().optional()) {
      if (mayBeRenamed) {
        differences.tolerate(missing);
      }
      if (NeededColumns.tellsRowsApart(table, rule)) {
        absent.add(rule.title());
      }
    }
  }

  /** Columns that the layout does not know are left out where they can change nothing. */
  private void further(List<HeaderColumn> columnsOfNoRule) {
    List<Difference.ColumnStrange> strange = columnsOfNoRule.stream().map(this::strange).toList();
    boolean harmless =
        differences.none()
            && layout.newColumns() == NewColumns.WARN
            && NeededColumns.figures(columns)
            && strange.stream().allMatch(this::isHarmless);
    for (Difference.ColumnStrange column : strange) {
      if (harmless) {
        unknown.put(column.number(), column.title());
        differences.tolerate(column);
      } else {
        differences.note(column);
      }
    }
  }

  private boolean isHarmless(Difference.ColumnStrange column) {
    return column.why() == Difference.Strange.NEW
        && !DimensionWords.in(column.labels())
        && !NeededColumns.mayBeRenamed(table, columns, column.labels());
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

  private Difference.ColumnStrange strange(HeaderColumn column) {
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

  SortedMap<Integer, String> unknown() {
    return unknown;
  }

  List<String> absent() {
    return absent;
  }

  Differences differences() {
    return differences;
  }
}
