package org.tradebalance.mutation;

import java.util.Set;

/** A good file with something done to it. */
final class Mutant {

  private final String name;
  private final byte[] bytes;
  private final String what;
  private final Touched touched;

  Mutant(String name, byte[] bytes, String what, Touched touched) {
    this.name = name;
    this.bytes = bytes;
    this.what = what;
    this.touched = touched;
  }

  /** The name under which it is read. */
  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** What was done, for a reader. */
  String what() {
    return what;
  }

  /**
   * The cells of the good file that were changed, moved or removed; what others say is still true.
   */
  Touched touched() {
    return touched;
  }

  /** The whole file was touched, and where is not known. */
  static Mutant somewhere(String name, byte[] bytes, String what) {
    return new Mutant(name, bytes, what, Touched.EVERYTHING);
  }

  /** How the bytes are written was changed, not one cell. */
  static Mutant nothing(String name, byte[] bytes, String what) {
    return new Mutant(name, bytes, what, new Touched(false, Set.of(), Set.of(), Set.of()));
  }

  /**
   * Cells of the good file.
   *
   * @param everything whether it may be any
   * @param cells sheet, row and column of cells
   * @param rows sheet and row of whole rows
   * @param columns sheet and column of whole columns
   */
  record Touched(boolean everything, Set<Cell> cells, Set<Line> rows, Set<Line> columns) {

    static final Touched EVERYTHING = new Touched(true, Set.of(), Set.of(), Set.of());

    static Touched cells(Cell... cells) {
      return new Touched(false, Set.of(cells), Set.of(), Set.of());
    }

    static Touched rows(Set<Line> rows) {
      return new Touched(false, Set.of(), rows, Set.of());
    }

    static Touched columns(Line... columns) {
      return new Touched(false, Set.of(), Set.of(), Set.of(columns));
    }

    boolean holds(int sheet, int row, int column) {
      return everything
          || cells.contains(new Cell(sheet, row, column))
          || rows.contains(new Line(sheet, row))
          || columns.contains(new Line(sheet, column));
    }
  }

  /** A cell: sheet from 0, row from 1, column from 0. */
  record Cell(int sheet, int row, int column) {}

  /** A row or column of a sheet. */
  record Line(int sheet, int at) {}
}
