package org.tradebalance.layout.definition;

import org.tradebalance.trade.Coded;

/** What becomes of a file with columns that its layout does not know. */
public enum NewColumns implements Coded {
  /** They are left out, with a warning, unless they may change what the figures are. */
  WARN("warn"),

  /** The file is refused. */
  STOP("stop");

  private final String code;

  NewColumns(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
