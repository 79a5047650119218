package org.tradebalance.layout.definition;

import org.tradebalance.trade.Coded;

/** How long the period of a figure is, where year, quarter or month alone do not say. */
public enum PeriodLength implements Coded {
  YEAR("year"),
  QUARTER("quarter"),
  MONTH("month"),

  /** January to a month. */
  YEAR_TO_DATE("year_to_date");

  private final String code;

  PeriodLength(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
