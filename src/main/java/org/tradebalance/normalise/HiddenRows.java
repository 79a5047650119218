package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;

/**
 * Counts the rows of figures that are not seen by who opens the workbook: folded away, or left out
 * by a filter. Hiding does not take figures back, so that they are read; of each sheet it is said.
 */
final class HiddenRows {

  private final String file;
  private final SortedMap<Integer, Sheet> sheets = new TreeMap<>();

  HiddenRows(String file) {
    this.file = file;
  }

  void take(RawRow row) {
    sheets.computeIfAbsent(row.sheet(), number -> new Sheet(row)).rows++;
  }

  List<Issue> notes() {
    List<Issue> notes = new ArrayList<>();
    for (Sheet sheet : sheets.values()) {
      notes.add(
          new Issue(
              IssueCode.HIDDEN_PARTS,
              new Location(file, sheet.first.sheetName(), 0, ""),
              "",
              "",
              List.of(
                  sheet.rows
                      + " rows of figures, which are read, the first being row "
                      + sheet.first.number())));
    }
    return notes;
  }

  private static final class Sheet {

    private final RawRow first;
    private long rows;

    Sheet(RawRow first) {
      this.first = first;
    }
  }
}
