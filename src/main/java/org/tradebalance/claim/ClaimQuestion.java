package org.tradebalance.claim;

import org.tradebalance.trade.Coded;

/** What a statement says about its amount. */
enum ClaimQuestion implements Coded {
  /** How large it is. */
  LEVEL(""),

  /** By how much it changed from the comparison period. */
  CHANGE("change"),

  /** By how many percent of its earlier size it changed. */
  CHANGE_PCT("change_pct"),

  /** Whether it grew (1), stayed (0) or shrank (-1). */
  CHANGE_SIGN("change_sign"),

  /** Whether it is above (1), at (0) or below (-1) zero. */
  SIGN("sign"),

  /** How many percent of the world's it is. */
  SHARE_PCT("share_pct"),

  /** Its place among all countries, the largest first. */
  RANK("rank"),

  /** Its place among all periods of its kind on record, the largest first. */
  RECORD_RANK("record_rank"),

  /** The number of countries where it is above zero. */
  PARTNER_COUNT("count"),

  /** The place of the product among the products that make up the balance with the partner. */
  CONTRIBUTOR_RANK("contributor_rank");

  private final String code;

  ClaimQuestion(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it needs a period to compare with. */
  boolean compares() {
    return this == CHANGE || this == CHANGE_PCT || this == CHANGE_SIGN;
  }

  /** Whether the answer is an amount of money. */
  boolean isAmount() {
    return this == LEVEL || this == CHANGE;
  }

  /** Whether the answer needs every country, not only the one of the statement. */
  boolean isAboutCountries() {
    return this == RANK || this == PARTNER_COUNT;
  }
}
