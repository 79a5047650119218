package org.tradebalance.layout.detection;

import java.util.List;
import java.util.stream.Collectors;
import org.tradebalance.layout.definition.Layout;

/**
 * How well a layout fits a file.
 *
 * @param layout the layout tried
 * @param tables where its tables are; a table that was not found is missing
 * @param found share of the expected texts and columns that were found, in percent
 * @param changes what was expected and not found, and the reverse
 */
public record LayoutMatch(
    Layout layout, List<HeaderMap> tables, int found, List<Difference> changes) {

  /** Above this share, a file that does not fit counts as a changed one of the same kind. */
  static final int SAME_KIND = 50;

  /** Whether the file is exactly what the layout describes. */
  public boolean fits() {
    return !tables.isEmpty() && changes.isEmpty();
  }

  /** Whether the file is of this kind but its shape changed. */
  public boolean drifted() {
    return !fits() && found > SAME_KIND;
  }

  /** The differences in an operator's words. */
  public List<String> differences() {
    return changes.stream().map(Difference::text).toList();
  }

  /** The differences as one line. */
  public String explanation() {
    return fits()
        ? "fits"
        : changes.stream().map(Difference::text).collect(Collectors.joining("; "));
  }
}
