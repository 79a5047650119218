package org.tradebalance.layout;

import java.io.Serializable;

/**
 * A cell as the file holds it, before any display format.
 *
 * @param kind what the file says that it is
 * @param text the raw text: for a number the digits that the file stores
 */
public record RawCell(Kind kind, String text) implements Serializable {

  /** Nothing in it. */
  public static final RawCell EMPTY = new RawCell(Kind.EMPTY, "");

  /** What a file says that a cell is. */
  public enum Kind {
    EMPTY,
    TEXT,
    NUMBER,
    BOOLEAN,
    ERROR
  }

  /** Whether nobody would see anything in it. */
  public boolean isBlank() {
    return text.isBlank();
  }
}
