package org.tradebalance.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.PreferredDataset;

/** Reads {@code config/preferred.yml}: which dataset is preferred where several state the same. */
final class PreferredDatasets {

  static final String NAME = "preferred.yml";

  private PreferredDatasets() {}

  /**
   * Reads it.
   *
   * @param datasets ids of the datasets that the layouts know
   * @throws ConfigurationException naming the key, where it is wrong
   */
  static List<PreferredDataset> read(
      ConfigFiles files, Set<String> datasets, Map<String, Economy> economies) {
    return Node.read(files, NAME, "preferred").nodes("preferred").stream()
        .map(node -> preferred(node, datasets, economies))
        .toList();
  }

  private static PreferredDataset preferred(
      Node node, Set<String> datasets, Map<String, Economy> economies) {
    String dataset = node.text("dataset");
    if (!datasets.contains(dataset)) {
      throw node.wrong(
          "dataset", dataset + " is not known; known are " + String.join(", ", datasets));
    }
    String reporter = node.optional("reporter").orElse(null);
    if (reporter != null && !economies.containsKey(reporter)) {
      throw node.wrong(
          "reporter", "'" + reporter + "' is no economy of config/reference/economies.csv");
    }
    return new PreferredDataset(
        dataset,
        reporter,
        node.coded("item", Item.class).orElse(null),
        node.coded("frequency", Frequency.class).orElse(null));
  }
}
