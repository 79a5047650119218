package org.tradebalance.publish.table;

import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Usd;

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
  AMOUNT("amount", 24, Usd.SCALE),

  /** A number with up to four decimals. */
  DECIMAL("decimal", 28, 4),

  /** A number with any decimals; the database keeps fifteen. */
  NUMBER("number", 34, 15),

  /** A whole number. */
  INTEGER("integer"),

  /** {@code true} or {@code false}. */
  FLAG("flag"),

  /** A calendar day. */
  DATE("date"),

  /** A moment. */
  TIMESTAMP("timestamp");

  private final String code;
  private final int digits;
  private final int scale;

  ColumnType(String code) {
    this(code, 0, 0);
  }

  ColumnType(String code, int digits, int scale) {
    this.code = code;
    this.digits = digits;
    this.scale = scale;
  }

  @Override
  public String code() {
    return code;
  }

  /** Decimal digits that a value can have, in formats that ask; 0 where it has no decimals. */
  public int digits() {
    return digits;
  }

  /** Those of its digits that are decimals. */
  public int scale() {
    return scale;
  }
}
