package org.tradebalance.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares a layout with the first rows of a file and reports every difference. */
public final class LayoutMatcher {

  private final Layout layout;
  private final List<String> differences = new ArrayList<>();
  private int expected;
  private int found;

  private LayoutMatcher(Layout layout) {
    this.layout = layout;
  }

  /** How well the layout fits a file of which these are the sheets. */
  public static LayoutMatch match(Layout layout, String kind, List<SheetPreview> sheets) {
    LayoutMatcher matcher = new LayoutMatcher(layout);
    HeaderMap header = matcher.compare(kind, sheets);
    int share = matcher.expected == 0 ? 0 : matcher.found * 100 / matcher.expected;
    return new LayoutMatch(layout, header, share, List.copyOf(matcher.differences));
  }

  private @Nullable HeaderMap compare(String kind, List<SheetPreview> sheets) {
    if (!layout.kinds().contains(kind)) {
      differences.add("expected a file of kind " + layout.kinds() + ", found ." + kind);
      return null;
    }
    int sheet = sheetNumber(sheets);
    if (sheet < 0) {
      return null;
    }
    List<RawRow> rows = sheets.get(sheet).rows();
    layout.titles().forEach(title -> expectText("title", title, rows));
    if (!layout.unit().text().isEmpty()) {
      expectText("unit", layout.unit().text(), rows);
    }
    return header(sheet, rows);
  }

  private int sheetNumber(List<SheetPreview> sheets) {
    String wanted = layout.sheet();
    if (wanted == null) {
      return sheets.isEmpty() ? -1 : 0;
    }
    List<String> names = sheets.stream().map(SheetPreview::name).toList();
    int sheet = names.indexOf(wanted);
    count(sheet >= 0, "expected a sheet '" + wanted + "', found " + names);
    return sheet;
  }

  private void expectText(String what, String text, List<RawRow> rows) {
    String wanted = Label.normal(text);
    boolean there =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> Label.normal(cell.text()).contains(wanted));
    count(there, "expected the " + what + " '" + text + "' above the figures, found none");
  }

  private @Nullable HeaderMap header(int sheet, List<RawRow> rows) {
    String first = Label.normal(layout.columns().get(0).header().get(0));
    for (int top = 0; top + layout.headerLevels() <= rows.size(); top++) {
      RawRow row = rows.get(top);
      boolean starts = row.cells().stream().anyMatch(c -> Label.normal(c.text()).equals(first));
      if (starts) {
        List<RawRow> levels = rows.subList(top, top + layout.headerLevels());
        return columns(sheet, levels);
      }
    }
    expected += layout.columns().size();
    differences.add(
        "expected a header that begins with '" + layout.columns().get(0).header().get(0) + "'");
    return null;
  }

  private HeaderMap columns(int sheet, List<RawRow> levels) {
    SortedMap<Integer, ColumnRule> columns = new TreeMap<>();
    List<ColumnRule> missing = new ArrayList<>(layout.columns());
    for (HeaderColumn column : HeaderColumn.of(levels)) {
      ColumnRule rule =
          missing.stream().filter(r -> r.matches(column.labels())).findFirst().orElse(null);
      if (rule != null) {
        missing.remove(rule);
        columns.put(column.number(), rule);
        found++;
      } else {
        boolean twice = layout.columns().stream().anyMatch(r -> r.matches(column.labels()));
        differences.add(
            String.format(
                Locale.ROOT,
                "column %s '%s' is %s",
                column.letters(),
                column.title(),
                twice ? "there twice" : "new"));
      }
    }
    expected += layout.columns().size();
    missing.forEach(rule -> differences.add("column '" + rule.title() + "' is missing"));
    return new HeaderMap(sheet, levels.get(levels.size() - 1).number(), columns);
  }

  private void count(boolean there, String difference) {
    expected++;
    if (there) {
      found++;
    } else {
      differences.add(difference);
    }
  }
}
