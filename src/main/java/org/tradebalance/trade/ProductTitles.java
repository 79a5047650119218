package org.tradebalance.trade;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * What products are called where people read them.
 *
 * @param titles by product code of figures: {@code HS:27}, {@code EBOPS:SC}, {@code ATP}
 */
public record ProductTitles(Map<String, String> titles) implements Serializable {

  /** Without any title. */
  public static final ProductTitles NONE = new ProductTitles(Map.of());

  private static final int LONGEST_ABBREVIATION = 4;

  /** Keeps the titles as they are. */
  public ProductTitles {
    titles = Map.copyOf(titles);
  }

  /** Whether the product itself has a title, not only what it is a part of. */
  public boolean has(String product) {
    return titles.containsKey(product);
  }

  /**
   * The title of a product. Where only a group that it is a part of has one, that with the code of
   * the product behind it: {@code Mineral fuels (2709)}; where nothing has one, classification and
   * code; a named group in words.
   */
  public String of(String product) {
    if (product.equals(SeriesKey.ALL_PRODUCTS)) {
      return "All products";
    }
    if (product.startsWith(ProductGroup.EXCLUDING)) {
      String group = of(product.substring(ProductGroup.EXCLUDING.length()));
      return "All but " + group.substring(0, 1).toLowerCase(Locale.ROOT) + group.substring(1);
    }
    String title = titles.get(product);
    if (title != null) {
      return title;
    }
    int colon = product.indexOf(':');
    return colon < 0 ? words(product) : below(product, colon);
  }

  private String below(String product, int colon) {
    String code = product.substring(colon + 1);
    for (int length = product.length() - 1; length > colon + 1; length--) {
      String title = titles.get(product.substring(0, length));
      if (title != null) {
        return title + " (" + code + ")";
      }
    }
    String classification = product.substring(0, colon);
    return (classification.contains("_") ? words(classification) : classification) + " " + code;
  }

  private static String words(String name) {
    boolean named = name.length() > LONGEST_ABBREVIATION && name.matches("[A-Z_]+");
    String words = named ? name.toLowerCase(Locale.ROOT).replace('_', ' ') : name;
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
