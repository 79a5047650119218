package org.tradebalance.trade;

/** The accounting basis of a dataset. */
public enum Basis implements Coded {
  /** Customs records, as the goods cross the border. */
  CENSUS("census"),

  /**
   * Balance of payments: change of ownership between residents and non-residents (BPM6, chapter
   * 10).
   */
  BOP("bop");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
