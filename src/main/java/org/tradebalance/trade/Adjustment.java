package org.tradebalance.trade;

/** Whether seasonal movements were removed, and by whom. */
public enum Adjustment implements Coded {
  /** Not seasonally adjusted. */
  NSA("nsa"),

  /** Seasonally adjusted by the publisher. */
  SA("sa"),

  /** Seasonally adjusted by tradebalance with X-13. */
  SA_X13("sa_x13");

  private final String code;

  Adjustment(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
