package org.tradebalance.layout;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a file.
 *
 * @param sheet number of the sheet from 0; 0 in a CSV
 * @param sheetName name of the sheet; empty in a CSV
 * @param number row or line, from 1
 * @param cells from the first column to the last one that is not empty
 * @param formulas which of them are values of formulas
 * @param hidden whether who opens the workbook does not see it
 */
public record RawRow(
    int sheet, String sheetName, int number, List<RawCell> cells, Formulas formulas, boolean hidden)
    implements Serializable {

  /** A row that everybody sees, without formulas. */
  public RawRow(int sheet, String sheetName, int number, List<RawCell> cells) {
    this(sheet, sheetName, number, cells, Formulas.NONE, false);
  }

  /** The cell in a column, counted from 0; an empty one beyond the end. */
  public RawCell cell(int column) {
    return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
  }

  /** Whether no cell shows anything. */
  public boolean isBlank() {
    for (RawCell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The row as a CSV line, so that it can be mended and sent in again. */
  public String asCsv() {
    return cells.stream().map(cell -> quoted(cell.text())).collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
