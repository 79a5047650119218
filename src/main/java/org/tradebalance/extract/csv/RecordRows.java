package org.tradebalance.extract.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;

/** Records of named values as rows of a table, whose header is the names in the first record. */
final class RecordRows {

  private final Predicate<RawRow> sink;
  private List<String> header = List.of();
  private int count;

  /**
   * Begins.
   *
   * @param sink takes a row and says whether it wants another one
   */
  RecordRows(Predicate<RawRow> sink) {
    this.sink = sink;
  }

  /** Records so far. */
  int count() {
    return count;
  }

  /**
   * Hands a record over, the first one behind the header.
   *
   * @return whether more are wanted
   * @throws IOException where it has a value for which the first record has no name
   */
  boolean add(Map<String, String> values) throws IOException {
    count++;
    if (count == 1) {
      header = List.copyOf(values.keySet());
      if (!sink.test(row(1, header))) {
        return false;
      }
    }
    List<String> cells = new ArrayList<>();
    for (String label : header) {
      String value = values.get(label);
      cells.add(value == null ? "" : value);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!value.getValue().isEmpty() && !header.contains(value.getKey())) {
        throw new IOException("record " + count + " has " + value.getKey() + ", the first has not");
      }
    }
    return sink.test(row(count + 1, cells));
  }

  private static RawRow row(int number, List<String> texts) {
    return new RawRow(
        0,
        "",
        number,
        texts.stream()
            .map(t -> t.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, t))
            .toList());
  }
}
