package org.tradebalance.layout;

import org.tradebalance.trade.Coded;

/** What a column of an extract holds. */
public enum Field implements Coded {
  /** The calendar year of the row. */
  YEAR("year"),

  /** The publisher's code of the partner. */
  PARTNER("partner"),

  /** The partner's name, for messages only. */
  PARTNER_NAME("partner_name"),

  /** A label that says what the row is: a year, a month, a total, a note. */
  LABEL("label"),

  /** An amount. */
  VALUE("value");

  private final String code;

  Field(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
