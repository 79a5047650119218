package org.tradebalance.quality;

import java.io.Serializable;

/**
 * A place in an input file.
 *
 * @param file path below the input folder, with forward slashes
 * @param sheet name of the sheet; empty in a CSV and for the file as a whole
 * @param row row or line from 1; 0 for the file or sheet as a whole
 * @param column letter of the column in a workbook, number from 1 in a CSV; empty for a whole row
 */
public record Location(String file, String sheet, int row, String column) implements Serializable {

  /** The file as a whole. */
  public static Location file(String file) {
    return new Location(file, "", 0, "");
  }

  /** The letters of a column: 0 is A, 26 is AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** For people: {@code file!sheet!R12:F}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (!sheet.isEmpty()) {
      text.append('!').append(sheet);
    }
    if (row > 0) {
      text.append("!R").append(row);
      if (!column.isEmpty()) {
        text.append(':').append(column);
      }
    }
    return text.toString();
  }
}
