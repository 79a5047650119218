package org.tradebalance.trade;

/** How long a period is. The order is the order of outputs. */
public enum Frequency implements Coded {
  /** A calendar year. */
  ANNUAL("annual"),

  /** A calendar quarter. */
  QUARTERLY("quarterly"),

  /** A calendar month. */
  MONTHLY("monthly"),

  /** January up to and including the month that names the period. */
  YEAR_TO_DATE("year_to_date");

  private final String code;

  Frequency(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
