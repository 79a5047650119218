package org.tradebalance.layout.detection;

import java.util.List;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawRow;

/** Looks for words in the rows of a sheet. */
final class SheetTexts {

  private SheetTexts() {}

  /** Whether some cell contains the words, case, blanks and footnote numbers not mattering. */
  static boolean contain(List<RawRow> rows, String text) {
    String wanted = Label.normal(text);
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> Label.normal(cell.text()).contains(wanted));
  }
}
