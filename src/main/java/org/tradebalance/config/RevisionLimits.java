package org.tradebalance.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of what stands a file may change before it is held, for datasets of which somebody says
 * so.
 *
 * @param percents the share of the figures, in percent, by dataset
 */
public record RevisionLimits(Map<String, Integer> percents) {

  /** Copies the map. */
  public RevisionLimits {
    percents = Map.copyOf(percents);
  }

  /**
   * Reads {@code revisions} of {@code config/expectations.yml}.
   *
   * @param datasets ids of the datasets that the layouts know
   * @throws ConfigurationException naming the key, where it is wrong
   */
  static RevisionLimits read(ConfigFiles files, Set<String> datasets) {
    Map<String, Integer> percents = new TreeMap<>();
    for (Node node : Node.read(files, ExpectationFile.NAME, "expectations").nodes("revisions")) {
      String dataset = node.text("dataset");
      if (!datasets.contains(dataset)) {
        throw node.wrong(
            "dataset", dataset + " is not known; known are " + String.join(", ", datasets));
      }
      if (percents.put(dataset, node.number("changed-at-most-percent", 0)) != null) {
        throw node.wrong("dataset", dataset + " stands here twice");
      }
    }
    return new RevisionLimits(percents);
  }
}
