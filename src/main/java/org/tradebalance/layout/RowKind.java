package org.tradebalance.layout;

import org.tradebalance.trade.Coded;

/** What a labelled row is. */
public enum RowKind implements Coded {
  /** A year alone in its row; the rows below belong to it. */
  SECTION("section"),

  /** The figures of a whole year. */
  YEAR("year"),

  /** The figures from January to a month. */
  YEAR_TO_DATE("year_to_date"),

  /** The figures of a month. */
  MONTH("month"),

  /** Nothing to load. */
  IGNORE("ignore");

  private final String code;

  RowKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
