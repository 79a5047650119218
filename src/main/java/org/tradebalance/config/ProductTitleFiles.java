package org.tradebalance.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.trade.ProductTitles;

/**
 * Reads the titles of products: {@code config/reference/product-titles.csv}, whose codes are those
 * of figures, and the tables of single classifications.
 */
final class ProductTitleFiles {

  private static final String PRODUCTS = "reference/product-titles.csv";

  /** What stands before the codes of a table in the codes of figures. */
  private static final Map<String, List<String>> TABLES =
      Map.of(
          "reference/ebops-items.csv",
          List.of("EBOPS:"),
          "reference/end-use.csv",
          List.of("END_USE:"),
          // The Combined Nomenclature is the Harmonized System with two digits more.
          "reference/hs-chapters.csv",
          List.of("HS:", "CN:"),
          "reference/sitc-sections.csv",
          List.of("SITC:"),
          PRODUCTS,
          List.of(""));

  private ProductTitleFiles() {}

  /**
   * Reads them.
   *
   * @throws ConfigurationException naming the row, where a title is missing or stands twice
   */
  static ProductTitles read(ConfigFiles files) {
    Map<String, String> titles = new LinkedHashMap<>();
    TABLES.forEach(
        (name, classifications) -> {
          ReferenceTable table = ReferenceTable.read(files, name, "code", "title", "source");
          for (CSVRecord row : table.rows()) {
            if (row.get("title").isBlank()) {
              throw table.wrong(row, "the title of '" + row.get("code") + "' is missing");
            }
            for (String classification : classifications) {
              if (titles.put(classification + row.get("code"), row.get("title")) != null) {
                throw table.wrong(row, "'" + row.get("code") + "' stands twice");
              }
            }
          }
        });
    return new ProductTitles(titles);
  }
}
