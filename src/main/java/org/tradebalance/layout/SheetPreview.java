package org.tradebalance.layout;

import java.util.List;
import java.util.Set;

/**
 * The first rows of a sheet, enough to recognise its layout.
 *
 * @param number its number among all sheets, from 0
 * @param name name of the sheet; empty in a CSV
 * @param rows its first rows that are not empty
 * @param hidden whether who opens the workbook does not see it
 * @param hiddenColumns numbers of its columns that nobody sees, from 0
 */
public record SheetPreview(
    int number, String name, List<RawRow> rows, boolean hidden, Set<Integer> hiddenColumns) {

  /** How many rows are looked at: more than any publisher puts above a header. */
  public static final int ROWS = 40;

  /** Copies rows and columns. */
  public SheetPreview {
    rows = List.copyOf(rows);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** The only sheet of a text. */
  public static SheetPreview ofText(List<RawRow> rows) {
    return new SheetPreview(0, "", rows, false, Set.of());
  }

  /** The same sheet with its rows read otherwise. */
  public SheetPreview with(List<RawRow> others) {
    return new SheetPreview(number, name, others, hidden, hiddenColumns);
  }
}
