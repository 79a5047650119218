package org.tradebalance.balance;

import org.tradebalance.trade.Coded;

/** Where the figures of a balance come from. */
public enum Derivation implements Coded {
  /** As the publisher prints them for this very period. */
  PUBLISHED("published"),

  /** At least one is the sum of shorter periods, or a difference, computed by us. */
  SUMMED("summed");

  private final String code;

  Derivation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
