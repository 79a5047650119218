package org.tradebalance.trade;

/** What is traded. */
public enum Item implements Coded {
  /** Merchandise. */
  GOODS("goods"),

  /** Services as in the balance of payments (BPM6). */
  SERVICES("services"),

  /** Goods and services together. */
  GOODS_SERVICES("goods_services");

  private final String code;

  Item(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
