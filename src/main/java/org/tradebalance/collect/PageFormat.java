package org.tradebalance.collect;

import org.tradebalance.trade.Coded;

/** How the pages of one table look, and so how they are joined and counted. */
public enum PageFormat implements Coded {
  /** Lines below one header line. */
  CSV("csv"),
  /** A JSON array of rows, the header first, as the Census API answers. */
  JSON_ROWS("json-rows"),
  /** A JSON object with the records in {@code data}, as Comtrade answers. */
  JSON_DATA("json-data");

  private final String code;

  PageFormat(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
