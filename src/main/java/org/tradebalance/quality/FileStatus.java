package org.tradebalance.quality;

import org.tradebalance.trade.Coded;

/** What became of an input file. */
public enum FileStatus implements Coded {
  /** Its figures are in the database. */
  LOADED("loaded"),

  /** Nothing of it was stored; the issue says why. */
  REFUSED("refused"),

  /** Nothing of it was stored, because it would replace too much of what stands: it waits. */
  HELD("held"),

  /** The same content stands under another name. */
  DUPLICATE("duplicate");

  private final String code;

  FileStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
