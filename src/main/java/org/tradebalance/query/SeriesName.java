package org.tradebalance.query;

import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/**
 * What tells a series from others of its dataset.
 *
 * @param reporter code of the economy whose statistics these are
 * @param partner code of its counterpart
 * @param item goods, services or both
 * @param product {@code TOTAL} or a product code
 * @param adjustment seasonally adjusted or not
 */
public record SeriesName(
    String reporter, String partner, Item item, String product, Adjustment adjustment) {

  static SeriesName of(SeriesKey series) {
    return new SeriesName(
        series.reporter(), series.partner(), series.item(), series.product(), series.adjustment());
  }

  /** For people: without the reporter, and without the product where it is all of them. */
  public String text() {
    return partner
        + " "
        + item.code()
        + (product.equals(SeriesKey.ALL_PRODUCTS) ? "" : " " + product)
        + " "
        + adjustment.code();
  }
}
