package org.tradebalance.publish.dictionary;

import org.tradebalance.trade.Coded;

/** What the values of a column are. */
public enum ColumnType implements Coded {
  /** Words, written by people or publishers. */
  TEXT("text"),

  /** A short name of a closed or documented list. */
  CODE("code"),

  /** A year, a quarter or a month in ISO 8601. */
  PERIOD("period"),

  /** A release: the last month that it publishes. */
  VINTAGE("vintage"),

  /** An exact amount of US dollars with up to three decimals. */
  AMOUNT("amount"),

  /** A number with up to four decimals. */
  DECIMAL("decimal"),

  /** A number with any decimals. */
  NUMBER("number"),

  /** A whole number. */
  INTEGER("integer"),

  /** {@code true} or {@code false}. */
  FLAG("flag"),

  /** A calendar day. */
  DATE("date"),

  /** A moment. */
  TIMESTAMP("timestamp");

  private final String code;

  ColumnType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The type of that name, if there is one. */
  static ColumnType of(String code) {
    for (ColumnType type : values()) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is not a type of column");
  }
}
