package org.tradebalance.layout.detection;

import java.util.List;
import java.util.TreeMap;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.TableRule;

/**
 * How well a table fits a sheet.
 *
 * @param header where its columns are, as far as they were found
 * @param differences what was expected and not found, and the reverse
 */
record TableMatch(HeaderMap header, Differences differences) {

  static TableMatch of(Layout layout, TableRule table, int number, PreviewedSheet sheet) {
    List<RawRow> rows = sheet.rows();
    Differences differences = new Differences();
    for (String title : table.titles()) {
      differences.expect(
          sheet.contain(title),
          new Difference.WordsMissing(table, Difference.Words.TITLE, title, rows));
    }
    if (!layout.unit().text().isEmpty()) {
      String unit = layout.unit().text();
      differences.expect(
          sheet.contain(unit),
          new Difference.WordsMissing(table, Difference.Words.UNIT, unit, rows));
    }
    TableColumns rules = new TableColumns(table);
    ColumnMatch best = null;
    int last = table.headerLevels() == 0 ? 0 : rows.size() - table.headerLevels();
    for (int top = 0; top <= last; top++) {
      ColumnMatch match = ColumnMatch.of(layout, table, rules, sheet, top);
      if (match.any() && (best == null || match.isBetterThan(best))) {
        best = match;
      }
    }
    if (best == null) {
      differences.missing(
          table.columns().size(),
          new Difference.HeaderMissing(
              table.columns().stream()
                  .filter(rule -> !rule.header().isEmpty())
                  .findFirst()
                  .orElse(table.columns().get(0))
                  .title(),
              rows));
      return new TableMatch(
          new HeaderMap(
              table, number, 0, Meaning.NOTHING, new TreeMap<>(), new TreeMap<>(), List.of()),
          differences);
    }
    best.complete();
    differences.add(best.differences());
    return new TableMatch(
        new HeaderMap(
            table,
            number,
            best.lastRow(),
            Meaning.NOTHING,
            best.columns(),
            best.unknown(),
            best.absent()),
        differences);
  }

  boolean fits() {
    return differences.none();
  }
}
