package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final TableColumns rules;
  private final int lastRow;
  private final List<RawRow> below;
  private final SortedMap<Integer, FoundColumn> columns = new TreeMap<>();
  private final SortedMap<Integer, String> unknown = new TreeMap<>();
  private final List<String> absent = new ArrayList<>();
  private final List<HeaderColumn> further = new ArrayList<>();
  private final Differences differences = new Differences();

  private ColumnMatch(
      Layout layout, TableRule table, TableColumns rules, int lastRow, List<RawRow> below) {
    this.layout = layout;
    this.table = table;
    this.rules = rules;
    this.lastRow = lastRow;
    this.below = below;
  }

  /**
   * Compares the header that begins at a row.
   *
   * @param rules those of the table, to be found by labels
   * @param top place of the row in the sheet
   */
  static ColumnMatch of(
      Layout layout, TableRule table, TableColumns rules, PreviewedSheet sheet, int top) {
    List<RawRow> rows = sheet.rows();
    int end = top + table.headerLevels();
    int lastRow = table.headerLevels() == 0 ? 0 : rows.get(end - 1).number();
    ColumnMatch match =
        new ColumnMatch(layout, table, rules, lastRow, rows.subList(end, rows.size()));
    match.compare(sheet.header(top, table.headerLevels()));
    return match;
  }

  private void compare(List<HeaderColumn> header) {
    boolean[] used = new boolean[table.columns().size()];
    for (int at = 0; at < header.size(); at++) {
      HeaderColumn column = header.get(at);
      int next = at + 1 < header.size() ? header.get(at + 1).number() : column.number() + 2;
      int place = rules.find(column, used);
      ColumnRule rule = place < 0 ? null : table.columns().get(place);
      Meaning says = rule == null ? null : HeaderReading.says(layout, rule, column.labels());
      if (rule == null || says == null) {
        further.add(column);
        differences.strange();
      } else {
        if (!used[place]) {
          used[place] = true;
          met(rule);
        }
        columns.put(
            column.number(),
            new FoundColumn(rule, says, next - column.number(), rule.status(column.labels())));
      }
    }
    if (columns.isEmpty() && table.headerLevels() > 0) {
      return; // most rows are no header, of most layouts none
    }
    for (int place = 0; place < used.length; place++) {
      ColumnRule rule = table.columns().get(place);
      if (rule.header().isEmpty()) {
        columns.putIfAbsent(rule.position(), new FoundColumn(rule, rule.says(), 1, ""));
        differences.met();
      } else if (!used[place] && NamesForCodes.standIn(layout, rule, columns)) {
        met(rule);
      } else if (!used[place]) {
        missed(rule, !further.isEmpty());
      }
    }
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

  /**
   * Looks further at the one header that was chosen of all candidates: columns that the layout does
   * not know are left out where they can change nothing, and what the others hold must be right.
   */
  void complete() {
    if (!columns.isEmpty() || table.headerLevels() == 0) {
      compareFurther();
    }
    if (differences.none()) {
      compareContent();
    }
  }

  private void compareFurther() {
    List<Difference.ColumnStrange> strange = further.stream().map(this::strange).toList();
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
  private void compareContent() {
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
