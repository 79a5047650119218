package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.ColumnLabel;
import org.tradebalance.quality.Location;

/**
 * A column of a header of one or more rows. A label of an upper row holds for the columns to its
 * right until the next label, as in a printed table.
 *
 * @param number from 0
 * @param labels from top to bottom, as they are compared, without the empty ones
 * @param printed the same as printed
 */
record HeaderColumn(int number, List<ColumnLabel> labels, List<String> printed) {

  static List<HeaderColumn> of(List<RawRow> levels) {
    int width = levels.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> above = new ArrayList<>();
    levels.forEach(level -> above.add(""));
    List<HeaderColumn> columns = new ArrayList<>();
    for (int number = 0; number < width; number++) {
      HeaderColumn column = at(number, levels, above);
      if (!column.labels.isEmpty()) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static HeaderColumn at(int number, List<RawRow> levels, List<String> above) {
    int last = levels.size() - 1;
    boolean labelled = false;
    for (int level = 0; level <= last; level++) {
      String text = levels.get(level).cell(number).text().strip();
      labelled |= !text.isEmpty();
      if (!text.isEmpty() || level == last || (labelled && level > 0)) {
        above.set(level, text);
      }
    }
    List<String> printed = labelled ? above.stream().filter(t -> !t.isEmpty()).toList() : List.of();
    return new HeaderColumn(number, printed.stream().map(ColumnLabel::of).toList(), printed);
  }

  String title() {
    return String.join(" / ", printed);
  }

  String letters() {
    return Location.letters(number);
  }
}
