package org.tradebalance.layout;

import java.util.List;

/**
 * How well a layout fits a file.
 *
 * @param layout the layout tried
 * @param tables where its tables are; a table that was not found is missing
 * @param found share of the expected texts and columns that were found, in percent
 * @param differences what was expected and not found, and the reverse, in an operator's words
 */
public record LayoutMatch(
    Layout layout, List<HeaderMap> tables, int found, List<String> differences) {

  /** Above this share, a file that does not fit counts as a changed one of the same kind. */
  private static final int SAME_KIND = 50;

  /** Whether the file is exactly what the layout describes. */
  public boolean fits() {
    return !tables.isEmpty() && differences.isEmpty();
  }

  /** Whether the file is of this kind but its shape changed. */
  public boolean drifted() {
    return !fits() && found > SAME_KIND;
  }

  /** The differences as one line. */
  public String explanation() {
    return fits() ? "fits" : String.join("; ", differences);
  }
}
