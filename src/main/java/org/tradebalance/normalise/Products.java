package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.trade.ObservationBits;

/** The products met so far, at the level of detail, in the order in which they came. */
final class Products {

  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * The place of a product.
   *
   * @throws BeyondLimit where there are too many
   */
  int place(String product) {
    Integer known = places.get(product);
    if (known != null) {
      return known;
    }
    if (names.size() == ObservationBits.PRODUCTS) {
      throw new BeyondLimit("more than " + ObservationBits.PRODUCTS + " products");
    }
    places.put(product, names.size());
    names.add(product);
    return names.size() - 1;
  }

  List<String> names() {
    return Collections.unmodifiableList(names);
  }
}
