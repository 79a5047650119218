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

  /**
   * The sign of an amount.
   *
   * @param signum 1, 0 or -1
   */
  public static BalanceSign of(int signum) {
    return switch (signum) {
      case 1 -> SURPLUS;
      case -1 -> DEFICIT;
      default -> BALANCED;
    };
  }

  @Override
  public String code() {
    return code;
  }
}
