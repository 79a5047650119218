package org.tradebalance.normalise;

import java.util.Set;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.IssueCode;

/**
 * Reads what a message says is to be done with the figures of a row. Actions are those of the field
 * guide of SDMX-CSV 2.0, one capital letter each: information, append and merge state a figure,
 * replace states it anew, delete takes it back. A message without the column states all.
 */
final class ActionColumn {

  private static final Set<String> STATING = Set.of("I", "A", "M", "R");
  private static final String DELETE = "D";

  private final int column;

  ActionColumn(HeaderMap header) {
    this.column = header.column(Field.ACTION).orElse(-1);
  }

  /** Whether a row takes its figures back. */
  boolean deletes(RawRow row) {
    return column >= 0 && text(row).equals(DELETE);
  }

  /** Adds an issue where nobody knows what is to be done. */
  void check(RawRow row, RowIssues issues) {
    if (column >= 0 && !STATING.contains(text(row)) && !text(row).equals(DELETE)) {
      String field = Field.ACTION.code();
      issues.add(
          IssueCode.CODE_UNKNOWN,
          column,
          field,
          field,
          "'" + text(row) + "'",
          "one of I, A, M (merge), R (replace), D (delete)");
    }
  }

  /** Adds that a row deletes more than a figure. */
  void refuseWildcard(String open, RowIssues issues) {
    issues.add(IssueCode.DELETION_WILDCARD, column, Field.ACTION.code(), open);
  }

  private String text(RawRow row) {
    return row.cell(column).text().strip();
  }
}
