package org.tradebalance.normalise;

import java.util.regex.Pattern;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;

/**
 * Rows in which somebody wrote where a table is from, or what its signs mean: one text that begins
 * with such a word, and nothing beside it. Any other text alone in a row may be what is left of a
 * row.
 */
final class Remarks {

  private static final String REMARK = "remark";

  private static final Pattern TEXT =
      Pattern.compile(
          "(?is)((data )?sources?\\b|(foot)?notes?\\b|legend\\b|last updated?\\b|data from\\b"
              + "|downloaded\\b|retrieved\\b|accessed\\b|copyright\\b|\u00A9|\\* ?\\p{L}).*");

  private Remarks() {}

  /** What became of a row, where its reading did not see that it is a remark. */
  static RowOutcome see(RawRow row, RowOutcome outcome) {
    return outcome instanceof RowOutcome.Rejected && is(row)
        ? new RowOutcome.Ignored(REMARK)
        : outcome;
  }

  private static boolean is(RawRow row) {
    String only = "";
    for (RawCell cell : row.cells()) {
      if (!cell.isBlank()) {
        if (!only.isEmpty()) {
          return false;
        }
        only = cell.text().strip();
      }
    }
    return TEXT.matcher(only).matches();
  }
}
