package org.tradebalance.trade;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a line of figures is about, apart from flow and period. Two figures are comparable only
 * where all of this is equal.
 *
 * @param dataset {@link Dataset#id()}
 * @param reporter code of the economy whose statistics these are
 * @param partner code of its counterpart
 * @param measure goods, services or both
 * @param product {@code TOTAL} or a product code
 * @param adjustment seasonally adjusted or not
 */
public record Series(
    String dataset,
    String reporter,
    String partner,
    Measure measure,
    String product,
    Adjustment adjustment)
    implements Comparable<Series>, Serializable {

  /** Product code of all products together. */
  public static final String ALL_PRODUCTS = "TOTAL";

  /** The same line with another partner. */
  public Series withPartner(String other) {
    return new Series(dataset, reporter, other, measure, product, adjustment);
  }

  /** The same line with another adjustment. */
  public Series withAdjustment(Adjustment other) {
    return new Series(dataset, reporter, partner, measure, product, other);
  }

  /** The same line with another product. */
  public Series withProduct(String other) {
    return new Series(dataset, reporter, partner, measure, other, adjustment);
  }

  /** The same line with another measure. */
  public Series withMeasure(Measure other) {
    return new Series(dataset, reporter, partner, other, product, adjustment);
  }

  /** By dataset, reporter, partner, measure, product and adjustment, each by its code. */
  @Override
  public int compareTo(Series other) {
    int order = dataset.compareTo(other.dataset);
    if (order == 0) {
      order = reporter.compareTo(other.reporter);
    }
    if (order == 0) {
      order = partner.compareTo(other.partner);
    }
    if (order == 0) {
      order = measure.code().compareTo(other.measure.code());
    }
    if (order == 0) {
      order = product.compareTo(other.product);
    }
    return order == 0 ? adjustment.code().compareTo(other.adjustment.code()) : order;
  }

  /** As a record's own, spelled out: lines are looked up millions of times in a young machine. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object == this
        || (object instanceof Series other
            && partner.equals(other.partner)
            && dataset.equals(other.dataset)
            && reporter.equals(other.reporter)
            && measure == other.measure
            && product.equals(other.product)
            && adjustment == other.adjustment);
  }

  @Override
  public int hashCode() {
    int hash = 31 * dataset.hashCode() + reporter.hashCode();
    hash = 31 * hash + partner.hashCode();
    hash = 31 * hash + product.hashCode();
    return 31 * (31 * hash + measure.hashCode()) + adjustment.hashCode();
  }
}
