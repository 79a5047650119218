package org.tradebalance.metric;

import org.tradebalance.trade.Coded;

/** The unit of a metric. */
public enum MetricUnit implements Coded {
  /** US dollars. */
  USD("usd"),

  /** Percent, with four decimals, rounded half up. */
  PERCENT("percent"),

  /** Percentage points, with four decimals, rounded half up. */
  POINTS("points"),

  /** A quotient of two amounts, with four decimals, rounded half up. */
  RATIO("ratio"),

  /** An index, with four decimals, rounded half up. */
  INDEX("index"),

  /** A number of partners. */
  COUNT("count"),

  /** A place in an order, 1 for the first. */
  RANK("rank"),

  /** A number of months, quarters or years, as the frequency of the row says. */
  PERIODS("periods");

  private final String code;

  MetricUnit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
