package org.tradebalance.trade;

import java.io.Serializable;
import java.util.Comparator;

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

  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::dataset)
          .thenComparing(Series::reporter)
          .thenComparing(Series::partner)
          .thenComparing(series -> series.measure.code())
          .thenComparing(Series::product)
          .thenComparing(series -> series.adjustment.code());

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

  @Override
  public int compareTo(Series other) {
    return ORDER.compare(this, other);
  }
}
