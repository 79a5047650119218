package org.tradebalance.trade;

/** Whether seasonal movements were removed, and by whom. */
public enum Adjustment implements Coded {
  /** Not seasonally adjusted. */
  NSA("nsa"),

  /** Seasonally adjusted by the publisher. */
  SA("sa"),

  /** The mean of a month and the two before it, of figures that the publisher adjusted. */
  SA_AVERAGE("sa_3mma"),

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

  /** Whether figures of months may be summed to quarters and years; means may not. */
  public boolean isAdditive() {
    return this != SA_AVERAGE;
  }
}
