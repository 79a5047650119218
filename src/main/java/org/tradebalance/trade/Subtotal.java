package org.tradebalance.trade;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum that a publisher prints among its parts, and which series it sums. Whatever is not said
 * here is the same for the sum and its parts.
 *
 * @param dataset id of the dataset
 * @param item goods, services or both; null where it holds for each
 * @param partner code of the partner of the sum; null where products are summed
 * @param product code of the product of the sum; null where partners are summed
 * @param of the partners or products that must all be there
 * @param members code of a group; those of its members that the publisher lists are summed too;
 *     empty for none
 * @param listed so many partners, the whole list, are summed; 0 where the parts are named
 */
public record Subtotal(
    String dataset,
    @Nullable Item item,
    @Nullable String partner,
    @Nullable String product,
    List<String> of,
    List<Membership> members,
    int listed)
    implements Serializable {

  /** Keeps the parts as they are. */
  public Subtotal {
    of = List.copyOf(of);
    members = List.copyOf(members);
  }

  /** Whether a series is the sum. */
  public boolean isOf(SeriesKey series) {
    return series.dataset().equals(dataset)
        && (item == null || series.item() == item)
        && (partner == null || series.partner().equals(partner))
        && (product == null || series.product().equals(product));
  }

  /** The series of a part that must be there. */
  public SeriesKey part(SeriesKey sum, String code) {
    return partner != null ? sum.withPartner(code) : sum.withProduct(code);
  }
}
