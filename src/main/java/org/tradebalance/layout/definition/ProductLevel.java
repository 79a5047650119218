package org.tradebalance.layout.definition;

import org.tradebalance.trade.Coded;
import org.tradebalance.trade.SeriesKey;

/**
 * How deep into the Harmonized System the products of a publication go. The deeper codes are summed
 * into the code of the level that they begin with. Codes of other classifications, and codes that
 * are not an even number of digits, stay as they are.
 */
public enum ProductLevel implements Coded {
  /** All products together. */
  TOTAL("TOTAL", 0),

  /** Chapters. */
  HS2("HS2", 2),

  /** Headings. */
  HS4("HS4", 4),

  /** Subheadings. */
  HS6("HS6", 6);

  private static final String SYSTEM = "HS:";

  private final String code;
  private final int digits;

  ProductLevel(String code, int digits) {
    this.code = code;
    this.digits = digits;
  }

  @Override
  public String code() {
    return code;
  }

  /** The product of the level that a product is part of; itself where it is not deeper. */
  public String of(String product) {
    if (depth(product) == 0) {
      return product;
    }
    return digits == 0 ? SeriesKey.ALL_PRODUCTS : product.substring(0, SYSTEM.length() + digits);
  }

  /** How many levels a product lies below this one: 0 where it is not deeper. */
  public int depth(String product) {
    int length = product.length() - SYSTEM.length();
    if (!product.startsWith(SYSTEM) || length <= digits || length % 2 != 0) {
      return 0;
    }
    boolean plain =
        product.chars().skip(SYSTEM.length()).allMatch(sign -> sign >= '0' && sign <= '9');
    return plain ? (length - digits) / 2 : 0;
  }
}
