package org.tradebalance.resubmission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.extract.csv.RecordText;
import org.tradebalance.publish.SafeText;
import org.tradebalance.quality.Location;

/**
 * What the lines about one rejected row make of it. Each line may have its raw record edited, its
 * raw value, or neither; edits of different cells go together, edits of one cell must agree.
 */
final class RowEdits {

  private final String original;
  private final List<String> cells;
  private final SortedMap<Integer, String> edited = new TreeMap<>();
  private @Nullable List<String> whole;

  /**
   * Edits of a row.
   *
   * @param original its cells as a CSV record, as the file has them
   */
  RowEdits(String original) {
    this.original = original;
    this.cells = RecordText.cells(original);
  }

  /**
   * Takes the next line.
   *
   * @param line the line
   * @param rawValue the cell with the issue as the file has it; null where it is not known
   * @throws IllegalArgumentException where it cannot be read or contradicts another line
   */
  void take(RejectsFile.Line line, @Nullable String rawValue) {
    String shown = SafeText.read(line.rawRecord(), original);
    if (!same(shown, original)) {
      takeRecord(RecordText.cells(shown));
    }
    if (rawValue != null) {
      String value = SafeText.read(line.rawValue(), rawValue);
      if (!same(value, rawValue)) {
        takeCell(column(line), value);
      }
    }
  }

  /** The cell that a line is about, as the file has it; null where it is no single cell. */
  @Nullable String cell(RejectsFile.Line line) {
    try {
      int column = column(line);
      return column < cells.size() ? cells.get(column) : "";
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void takeRecord(List<String> record) {
    if (record.size() == cells.size()) {
      for (int column = 0; column < cells.size(); column++) {
        if (!same(record.get(column), cells.get(column))) {
          takeCell(column, record.get(column));
        }
      }
    } else if (whole == null || whole.equals(record)) {
      whole = record;
    } else {
      throw contradiction("the row", String.join(",", whole), String.join(",", record));
    }
  }

  private void takeCell(int column, String text) {
    String before = edited.putIfAbsent(column, text);
    if (before != null && !before.equals(text)) {
      throw contradiction("cell " + (column + 1), before, text);
    }
  }

  /**
   * The row as it was edited; null where nobody did.
   *
   * @throws IllegalArgumentException where lines contradict each other
   */
  @Nullable List<String> result() {
    if (whole != null) {
      for (Map.Entry<Integer, String> edit : edited.entrySet()) {
        int column = edit.getKey();
        String text = column < whole.size() ? whole.get(column) : "";
        if (!text.equals(edit.getValue())) {
          throw contradiction("cell " + (column + 1), text, edit.getValue());
        }
      }
      return whole;
    }
    if (edited.isEmpty()) {
      return null;
    }
    List<String> result = new ArrayList<>(cells);
    edited.forEach(
        (column, text) -> {
          while (result.size() <= column) {
            result.add("");
          }
          result.set(column, text);
        });
    return List.copyOf(result);
  }

  private static int column(RejectsFile.Line line) {
    String column = line.column();
    if (line.sheet().isEmpty() && column.matches("[1-9]\\d{0,4}")) {
      return Integer.parseInt(column) - 1;
    }
    if (!line.sheet().isEmpty() && column.matches("[A-Z]{1,3}")) {
      int number = 0;
      while (!Location.letters(number).equals(column)) {
        number++;
      }
      return number;
    }
    throw new IllegalArgumentException(
        "its raw_value is edited, but column '" + column + "' is no single cell: edit raw_record");
  }

  /** Programs write the line ends inside a cell in their own ways. */
  private static boolean same(String one, String other) {
    return one.equals(other) || one.replace("\r\n", "\n").equals(other.replace("\r\n", "\n"));
  }

  private static IllegalArgumentException contradiction(String what, String one, String other) {
    return new IllegalArgumentException(
        "two lines correct " + what + " otherwise: '" + one + "' and '" + other + "'");
  }
}
