package org.tradebalance.trade;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What is summed beside the published series.
 *
 * @param partners groups of partners
 * @param products groups of products
 * @param datasets the datasets by id, for their units
 */
public record Groupings(
    List<GroupSeries> partners, List<ProductGroup> products, Map<String, Dataset> datasets)
    implements Serializable {

  /** Nothing is summed. */
  public static final Groupings NONE = new Groupings(List.of(), List.of(), Map.of());

  /** Keeps the groups as they are. */
  public Groupings {
    partners = List.copyOf(partners);
    products = List.copyOf(products);
    datasets = Map.copyOf(datasets);
  }

  /** Half a published unit for each of the rounded terms of a sum; zero for unknown datasets. */
  public Usd rounding(String dataset, int terms) {
    Dataset known = datasets.get(dataset);
    return new Usd(known == null ? 0 : Math.multiplyExact(known.unit().thousandths(), terms) / 2);
  }
}
