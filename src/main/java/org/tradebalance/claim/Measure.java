package org.tradebalance.claim;

/** What the answer to a question is counted in. */
enum Measure {
  MONEY,
  PERCENT,
  SIGN,
  RANK,
  COUNT;

  /** Places, counts and signs are no amounts that a revision moves a little. */
  boolean isRevisable() {
    return this == MONEY || this == PERCENT;
  }
}
