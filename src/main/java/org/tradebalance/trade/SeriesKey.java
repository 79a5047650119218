package org.tradebalance.trade;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a series of figures is about, apart from flow and period. Two figures are comparable only
 * where all of this is equal.
 *
 * @param dataset {@link Dataset#id()}
 * @param reporter code of the economy whose statistics these are
 * @param partner code of its counterpart
 * @param item goods, services or both
 * @param product {@code TOTAL} or a product code
 * @param adjustment seasonally adjusted or not
 */
public record SeriesKey(
    String dataset,
    String reporter,
    String partner,
    Item item,
    String product,
    Adjustment adjustment)
    implements Comparable<SeriesKey>, Serializable {

  /** Product code of all products together. */
  public static final String ALL_PRODUCTS = "TOTAL";

  /** The same series with another partner. */
  public SeriesKey withPartner(String other) {
    return new SeriesKey(dataset, reporter, other, item, product, adjustment);
  }

  /** The same series with another adjustment. */
  public SeriesKey withAdjustment(Adjustment other) {
    return new SeriesKey(dataset, reporter, partner, item, product, other);
  }

  /** The same series with another product. */
  public SeriesKey withProduct(String other) {
    return new SeriesKey(dataset, reporter, partner, item, other, adjustment);
  }

  /** The same series with another item. */
  public SeriesKey withItem(Item other) {
    return new SeriesKey(dataset, reporter, partner, other, product, adjustment);
  }

  /** By dataset, reporter, partner, item, product and adjustment, each by its code. */
  @Override
  public int compareTo(SeriesKey other) {
    int order = dataset.compareTo(other.dataset);
    if (order == 0) {
      order = reporter.compareTo(other.reporter);
    }
    if (order == 0) {
      order = partner.compareTo(other.partner);
    }
    if (order == 0) {
      order = item.code().compareTo(other.item.code());
    }
    if (order == 0) {
      order = product.compareTo(other.product);
    }
    return order == 0 ? adjustment.code().compareTo(other.adjustment.code()) : order;
  }

  /** As a record's own, spelled out: series are looked up millions of times in a young machine. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object == this
        || (object instanceof SeriesKey other
            && partner.equals(other.partner)
            && dataset.equals(other.dataset)
            && reporter.equals(other.reporter)
            && item == other.item
            && product.equals(other.product)
            && adjustment == other.adjustment);
  }

  @Override
  public int hashCode() {
    int hash = 31 * dataset.hashCode() + reporter.hashCode();
    hash = 31 * hash + partner.hashCode();
    hash = 31 * hash + product.hashCode();
    return 31 * (31 * hash + item.hashCode()) + adjustment.hashCode();
  }
}
