package org.tradebalance.claim;

import org.tradebalance.trade.Coded;

/** The amount that a statement is about. */
enum Subject implements Coded {
  /** Exports less imports. */
  BALANCE("balance"),

  /** Imports less exports: the size of a deficit, negative where there is a surplus. */
  DEFICIT("deficit"),

  /** Exports less imports, where a statement speaks of a surplus. */
  SURPLUS("surplus"),

  /** Exports. */
  EXPORTS("exports"),

  /** Imports. */
  IMPORTS("imports"),

  /** Exports plus imports. */
  TOTAL_TRADE("total_trade");

  private final String code;

  Subject(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  boolean isBalance() {
    return this == BALANCE || this == DEFICIT || this == SURPLUS;
  }

  /** Balance, deficit and surplus are one quantity, which differs by the sign. */
  Subject plain() {
    return isBalance() ? BALANCE : this;
  }

  /** The value in terms of the plain subject. */
  Range plain(Range value) {
    return this == DEFICIT ? value.negate() : value;
  }
}
