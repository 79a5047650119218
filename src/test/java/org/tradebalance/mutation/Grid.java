package org.tradebalance.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a file, as the file writes them, to be changed and written again. A cell is a text
 * in the notation of its kind of file; an empty one is no cell.
 */
abstract class Grid {

  /** The sheets in the order of the file; a text has one. */
  final List<List<Row>> sheets = new ArrayList<>();

  /** What a person reads in a cell. */
  abstract String text(String cell);

  /** The same cell with another text in it. */
  abstract String withText(String cell, String text);

  /** The same cell with another number in it, which is one for the program that reads it. */
  abstract String withNumber(String cell, String number);

  /** The file, written again. */
  abstract byte[] bytes();

  /** Whether a cell holds a number in plain notation. */
  final boolean isNumber(String cell) {
    return text(cell).matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
  }

  /** A row and where it stands. */
  static final class Row {

    /** Number of the row or line in the good file, from 1. */
    final int number;

    /** How far below the row before it stands. */
    final int gap;

    final List<String> cells;

    Row(int number, int gap, List<String> cells) {
      this.number = number;
      this.gap = gap;
      this.cells = cells;
    }

    /** The same row again, just below. */
    Row again() {
      return new Row(number, 1, new ArrayList<>(cells));
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    void set(int column, String cell) {
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, cell);
    }
  }
}
