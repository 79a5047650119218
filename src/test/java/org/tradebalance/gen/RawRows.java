package org.tradebalance.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;

/** The rows of one sheet, numbered from 1. */
public final class RawRows {

  private final int sheet;
  private final String name;
  private final List<RawRow> rows = new ArrayList<>();
  private int next = 1;

  private RawRows(int sheet, String name) {
    this.sheet = sheet;
    this.name = name;
  }

  /** The first sheet of a workbook. */
  public static RawRows sheet(String name) {
    return new RawRows(0, name);
  }

  /** A sheet further back. */
  public static RawRows sheet(int number, String name) {
    return new RawRows(number, name);
  }

  /** A row of texts; empty ones are empty cells. */
  public RawRows texts(String... texts) {
    return add(
        Stream.of(texts).map(text -> text.isEmpty() ? RawCell.EMPTY : Cells.text(text)).toList());
  }

  public RawRows add(List<RawCell> cells) {
    rows.add(new RawRow(sheet, name, next++, List.copyOf(cells)));
    return this;
  }

  /** Leaves rows out of the sheet. */
  public RawRows skip(int count) {
    next += count;
    return this;
  }

  public List<RawRow> list() {
    return List.copyOf(rows);
  }

  /** The last row added. */
  public RawRow last() {
    return rows.get(rows.size() - 1);
  }

  public SheetPreview preview() {
    return new SheetPreview(
        sheet, name, rows.stream().limit(SheetPreview.ROWS).toList(), false, Set.of());
  }
}
