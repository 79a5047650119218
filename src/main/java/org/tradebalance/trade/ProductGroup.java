package org.tradebalance.trade;

import java.io.Serializable;
import java.util.List;

/**
 * A named group of products, for example {@code OIL_GAS}. The same name in two classifications is
 * not quite the same concept; a series takes it from one of them only.
 *
 * @param code its product code
 * @param products the products it is made of, as product codes of figures: a name printed by a
 *     publisher ({@code ATP}), or classification and code ({@code HS:2709}), which stands for all
 *     codes that begin with it
 */
public record ProductGroup(String code, List<String> products) implements Serializable {

  /** Before the code of a group: all products but those of the group. */
  public static final String EXCLUDING = "EX_";

  /** Keeps the products as they are. */
  public ProductGroup {
    products = List.copyOf(products);
  }

  /** The code of all products but those of the group. */
  public String rest() {
    return EXCLUDING + code;
  }
}
