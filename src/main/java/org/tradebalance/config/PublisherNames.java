package org.tradebalance.config;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.trade.Dataset;

/**
 * Reads what people call publishers where there is little room, such as in the title of a chart:
 * {@code config/reference/publishers.csv}. A publisher that has no row there keeps its name.
 */
final class PublisherNames {

  private static final String FILE = "reference/publishers.csv";

  private PublisherNames() {}

  /**
   * Gives the datasets the short names of their publishers.
   *
   * @throws ConfigurationException naming the row, where a name is missing or stands twice
   */
  static void shorten(ConfigFiles files, Map<String, Dataset> datasets) {
    ReferenceTable table = ReferenceTable.read(files, FILE, "publisher", "short_name");
    Map<String, String> names = new HashMap<>();
    for (CSVRecord row : table.rows()) {
      if (row.get("publisher").isBlank() || row.get("short_name").isBlank()) {
        throw table.wrong(row, "a publisher and its short name are needed");
      }
      if (names.put(row.get("publisher"), row.get("short_name")) != null) {
        throw table.wrong(row, "'" + row.get("publisher") + "' stands twice");
      }
    }
    datasets.replaceAll(
        (id, dataset) ->
            dataset.shortly(names.getOrDefault(dataset.publisher(), dataset.publisher())));
  }
}
