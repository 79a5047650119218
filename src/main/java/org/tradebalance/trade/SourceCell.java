package org.tradebalance.trade;

import java.io.Serializable;

/**
 * Where in its file a figure stands.
 *
 * @param sheet number of the sheet, from 0; 0 in a CSV
 * @param row number of the row or line, from 1; 0 where the figure is the sum of many rows
 * @param column number of the column, from 0
 */
public record SourceCell(int sheet, int row, int column) implements Serializable {

  /** What a figure has that is the sum of many rows. */
  public static final SourceCell WHOLE_FILE = new SourceCell(0, 0, 0);

  /** Whether the figure comes from the file as a whole. */
  public boolean isWholeFile() {
    return equals(WHOLE_FILE);
  }
}
