package org.tradebalance.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A sheet of a case, or the one that its CSV would be, to be written as another kind of file.
 *
 * @param name its name; empty for that of a CSV
 * @param rows its cells as {@link SheetText} writes them
 * @param hidden whether who opens the workbook does not see it
 */
record CaseSheet(String name, List<List<String>> rows, boolean hidden) {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d+)?");

  /** All sheets of a case. */
  static List<CaseSheet> of(PublisherCase example) {
    List<CaseSheet> sheets = new ArrayList<>();
    if (!example.isWorkbook()) {
      sheets.add(new CaseSheet("", new ArrayList<>(), false));
    }
    for (List<String> row : SheetText.read(example.input())) {
      if (example.isWorkbook() && SheetText.beginsSheet(row)) {
        sheets.add(new CaseSheet(row.get(1), new ArrayList<>(), false));
      } else {
        sheets
            .get(sheets.size() - 1)
            .rows
            .add(example.isWorkbook() ? row : row.stream().map(CaseSheet::typed).toList());
      }
    }
    return sheets;
  }

  /** As a spreadsheet program takes a text: what looks like a number is one. */
  private static String typed(String text) {
    return text.isEmpty() || NUMBER.matcher(text).matches() ? text : '\'' + text;
  }

  /** The text that a cell shows. */
  static String shown(String cell) {
    return cell.startsWith("'") || cell.startsWith("@") ? cell.substring(1) : cell;
  }

  CaseSheet called(String other) {
    return new CaseSheet(other, rows, hidden);
  }

  CaseSheet asHidden() {
    return new CaseSheet(name, rows, true);
  }

  CaseSheet with(List<List<String>> others) {
    return new CaseSheet(name, others, hidden);
  }

  /** The same with other labels in some rows, counted from 1. */
  CaseSheet labelled(int from, int to, UnaryOperator<String> label) {
    List<List<String>> changed = new ArrayList<>(rows);
    for (int row = from; row <= to; row++) {
      changed.set(
          row - 1,
          rows.get(row - 1).stream()
              .map(cell -> cell.isEmpty() ? cell : '\'' + label.apply(shown(cell)))
              .toList());
    }
    return new CaseSheet(name, changed, hidden);
  }

  /** The same with a column more, left or right of all, whose label stands in a row from 1. */
  CaseSheet widened(boolean left, int header, String label) {
    int width = rows.get(header - 1).size();
    List<List<String>> changed = new ArrayList<>();
    for (int row = 1; row <= rows.size(); row++) {
      List<String> cells = new ArrayList<>(rows.get(row - 1));
      String added = row < header ? "" : row == header ? label : Integer.toString(row);
      if (left) {
        cells.add(0, added);
      } else if (row >= header && cells.size() <= width) {
        while (cells.size() < width) {
          cells.add("");
        }
        cells.add(added);
      }
      changed.add(cells);
    }
    return new CaseSheet(name, changed, hidden);
  }
}
