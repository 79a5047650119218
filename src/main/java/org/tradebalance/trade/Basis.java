package org.tradebalance.trade;

/** The accounting basis of a dataset. */
public enum Basis implements Coded {
  /** Customs records as the U.S. Census Bureau compiles them: its "Census basis". */
  CENSUS("census"),

  /** Customs records of any other country, as the goods cross the border (IMTS 2010). */
  CUSTOMS("customs"),

  /**
   * Balance of payments: change of ownership between residents and non-residents (BPM6, chapter
   * 10).
   */
  BOP("bop"),

  /** National accounts (SNA 2008), whose external trade is near to the balance of payments. */
  SNA("sna");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Customs records or balance of payments: what figures have to have in common to be compared. */
  public Basis broad() {
    return switch (this) {
      case CENSUS, CUSTOMS -> CUSTOMS;
      case BOP, SNA -> BOP;
    };
  }
}
