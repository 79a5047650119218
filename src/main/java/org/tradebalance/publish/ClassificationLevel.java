package org.tradebalance.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.trade.ProductGroup;
import org.tradebalance.trade.SeriesKey;

/**
 * Products that are beside each other: the highest level at hand of one classification, or named
 * groups, which may overlap.
 *
 * @param whole the series of all products
 * @param isClassified whether they are codes of a classification
 * @param products in the order of their codes, none of them a part of another one
 */
public record ClassificationLevel(SeriesKey whole, boolean isClassified, List<SeriesKey> products) {

  /** The levels of series, the longest first; what is left over of a group is none. */
  public static List<ClassificationLevel> of(List<SeriesKey> series) {
    Map<String, List<SeriesKey>> byClassification = new LinkedHashMap<>();
    for (SeriesKey each : series) {
      if (!each.product().startsWith(ProductGroup.EXCLUDING)) {
        String product = each.product();
        String classification = product.substring(0, product.indexOf(':') + 1);
        byClassification
            .computeIfAbsent(
                classification + each.withProduct(SeriesKey.ALL_PRODUCTS), key -> new ArrayList<>())
            .add(each);
      }
    }
    List<ClassificationLevel> levels = new ArrayList<>();
    for (List<SeriesKey> group : byClassification.values()) {
      SeriesKey first = group.get(0);
      List<SeriesKey> highest =
          group.stream()
              .filter(each -> group.stream().noneMatch(other -> isBelow(each, other)))
              .sorted()
              .toList();
      levels.add(
          new ClassificationLevel(
              first.withProduct(SeriesKey.ALL_PRODUCTS), first.product().contains(":"), highest));
    }
    levels.sort(
        Comparator.comparing((ClassificationLevel level) -> -level.products.size())
            .thenComparing(ClassificationLevel::whole));
    return List.copyOf(levels);
  }

  private static boolean isBelow(SeriesKey part, SeriesKey other) {
    return part.product().contains(":")
        && !part.product().equals(other.product())
        && part.product().startsWith(other.product());
  }
}
