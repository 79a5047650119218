package org.tradebalance.gen;

import org.tradebalance.layout.RawCell;

/** Cells as a file holds them. */
public final class Cells {

  private Cells() {}

  public static RawCell text(String text) {
    return new RawCell(RawCell.Kind.TEXT, text);
  }

  public static RawCell number(String raw) {
    return new RawCell(RawCell.Kind.NUMBER, raw);
  }

  public static RawCell error(String code) {
    return new RawCell(RawCell.Kind.ERROR, code);
  }

  public static RawCell bool(String raw) {
    return new RawCell(RawCell.Kind.BOOLEAN, raw);
  }

  public static RawCell empty() {
    return RawCell.EMPTY;
  }
}
