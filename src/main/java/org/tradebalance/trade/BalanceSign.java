package org.tradebalance.trade;

/** The sign of a balance. */
public enum BalanceSign implements Coded {
  /** Exports exceed imports. */
  SURPLUS("surplus"),

  /** Imports exceed exports. */
  DEFICIT("deficit"),

  /** Exports equal imports. */
  BALANCED("balanced");

  private final String code;

  BalanceSign(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
