package org.tradebalance.quality;

import org.tradebalance.trade.Coded;

/** What an issue stops. */
public enum Severity implements Coded {
  /** Nothing is stopped, and nobody need do anything. */
  NOTE("note"),

  /** Nothing is stopped; somebody should look. */
  WARNING("warning"),

  /** The row is rejected, the others load. */
  ROW("row"),

  /** The file is refused, the other files load. */
  FILE("file");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
