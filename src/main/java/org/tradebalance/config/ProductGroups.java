package org.tradebalance.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.trade.ProductGroup;

/** Reads {@code reference/product-groups.csv}: named groups of products and their codes. */
final class ProductGroups {

  private static final String FILE = "reference/product-groups.csv";

  /** The classification of names that publishers print. */
  private static final String PRINTED = "PRINTED";

  private ProductGroups() {}

  static List<ProductGroup> read(ConfigFiles files) {
    ReferenceTable table = ReferenceTable.read(files, FILE, "group", "classification", "code");
    Map<String, List<String>> products = new LinkedHashMap<>();
    for (CSVRecord row : table.rows()) {
      String group = row.get("group");
      String classification = row.get("classification");
      String code = row.get("code");
      if (!group.matches("[A-Z][A-Z0-9_]*") || group.startsWith(ProductGroup.EXCLUDING)) {
        throw table.wrong(row, "group '" + group + "' is no name of capitals and underscores");
      }
      if (!classification.matches("[A-Z][A-Z0-9_]*") || code.isBlank()) {
        throw table.wrong(row, "classification and code are needed");
      }
      String product = classification.equals(PRINTED) ? code : classification + ":" + code;
      List<String> codes = products.computeIfAbsent(group, key -> new ArrayList<>());
      for (String before : codes) {
        if (product.contains(":") && (product.startsWith(before) || before.startsWith(product))) {
          throw table.wrong(row, product + " and " + before + " of " + group + " overlap");
        }
      }
      codes.add(product);
    }
    return products.entrySet().stream()
        .map(group -> new ProductGroup(group.getKey(), group.getValue()))
        .toList();
  }
}
