package org.tradebalance.layout.definition;

import org.tradebalance.trade.Coded;

/** How a publisher marks months that are still to come. */
public enum NotPublished implements Coded {
  /**
   * By zero. A month is published when the world total of that month is not zero; where the file
   * has no world total for the year, when any partner is not zero.
   */
  ZERO("zero"),

  /** By rows without any figure. An empty cell beside figures is an error. */
  EMPTY("empty"),

  /** Not at all: an empty cell is a figure that the publisher does not have. */
  ABSENT("absent");

  private final String code;

  NotPublished(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
