package org.tradebalance.normalise;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.layout.Formulas;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;

/** Counts the formulas among the figures of a file, for one issue of each sheet. */
final class FormulaCount {

  private final String file;
  private final SortedMap<Integer, Sheet> sheets = new TreeMap<>();

  FormulaCount(String file) {
    this.file = file;
  }

  /** Takes a row below the header of a table that has formulas. */
  void take(RawRow row) {
    Sheet sheet = sheets.computeIfAbsent(row.sheet(), number -> new Sheet(row.sheetName()));
    Formulas formulas = row.formulas();
    if (sheet.cells == 0) {
      sheet.first = cell(row, formulas.first());
    }
    if (sheet.uncomputed == 0 && formulas.uncomputed() > 0) {
      sheet.firstUncomputed = cell(row, formulas.firstUncomputed());
    }
    sheet.cells += formulas.cells();
    sheet.uncomputed += formulas.uncomputed();
  }

  private static String cell(RawRow row, int column) {
    return Location.letters(column) + row.number();
  }

  /** What somebody should look at: values that a formula left. */
  List<Issue> warnings() {
    return sheets.values().stream()
        .map(
            sheet ->
                issue(
                    IssueCode.FORMULA_VALUES, sheet.name, Long.toString(sheet.cells), sheet.first))
        .toList();
  }

  /** Why the file is refused: a formula without value; empty where there is none. */
  Optional<Issue> refusal() {
    return sheets.values().stream()
        .filter(sheet -> sheet.uncomputed > 0)
        .findFirst()
        .map(
            sheet ->
                issue(
                    IssueCode.FORMULAS_NOT_COMPUTED,
                    sheet.name,
                    Long.toString(sheet.uncomputed),
                    sheet.firstUncomputed));
  }

  private Issue issue(IssueCode code, String sheet, String cells, String first) {
    return new Issue(code, new Location(file, sheet, 0, ""), "", "", List.of(cells, first));
  }

  private static final class Sheet {

    private final String name;
    private long cells;
    private long uncomputed;
    private String first = "";
    private String firstUncomputed = "";

    Sheet(String name) {
      this.name = name;
    }
  }
}
