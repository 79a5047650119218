package org.tradebalance.trade;

/** The direction of a figure, seen from the reporter. */
public enum Flow implements Coded {
  /** Goods or services sold to the partner. */
  EXPORT("export"),

  /** Goods or services bought from the partner. */
  IMPORT("import"),

  /** A balance that the publisher prints beside or instead of the two flows. */
  BALANCE("balance");

  private final String code;

  Flow(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
