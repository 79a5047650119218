package org.tradebalance.metric;

import org.tradebalance.trade.Coded;

/** The unit of a metric. */
public enum MetricUnit implements Coded {
  /** US dollars. */
  USD("usd"),

  /** Percent, with four decimals, rounded half up. */
  PERCENT("percent"),

  /** A number of partners. */
  COUNT("count");

  private final String code;

  MetricUnit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
