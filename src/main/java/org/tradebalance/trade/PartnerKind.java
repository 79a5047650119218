package org.tradebalance.trade;

/** What a partner row stands for. Only rows of kind {@link #COUNTRY} are summed and ranked. */
public enum PartnerKind implements Coded {
  /** A country or territory with its own code in the partner list. */
  COUNTRY("country"),

  /** A group of countries: the European Union, a region, a trade agreement. */
  GROUP("group"),

  /** All partners together. */
  WORLD("world"),

  /**
   * What belongs to the world total and to no country: unidentified, international organisations,
   * the gap between world and sum.
   */
  RESIDUAL("residual");

  private final String code;

  PartnerKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
