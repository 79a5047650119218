package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.tradebalance.expectation.Due;
import org.tradebalance.expectation.Expectation;
import org.tradebalance.expectation.UnmetAction;

/** Reads {@code config/expectations.yml}. */
public final class ExpectationFile {

  static final String NAME = "expectations.yml";

  private ExpectationFile() {}

  /**
   * Reads it.
   *
   * @param datasets ids of the datasets that the layouts know
   * @throws ConfigurationException naming the key, where it is wrong
   */
  public static List<Expectation> read(ConfigFiles files, Set<String> datasets) {
    return Node.read(files, NAME, "expectations").nodes("expectations").stream()
        .map(node -> expectation(node, datasets))
        .toList();
  }

  private static Expectation expectation(Node node, Set<String> datasets) {
    String dataset = node.text("dataset");
    if (!datasets.contains(dataset)) {
      throw node.wrong(
          "dataset", dataset + " is not known; known are " + String.join(", ", datasets));
    }
    int after = node.number("due-months-after", 0);
    return new Expectation(
        dataset,
        node.needCoded("otherwise", UnmetAction.class),
        node.read("due-day", day -> new Due(Integer.parseInt(day), after)).orElse(null),
        node.read("rows-at-least", Long::valueOf).orElse(null),
        node.read("rejects-at-most", Long::valueOf).orElse(null),
        node.read("change-at-most-percent", BigDecimal::new).orElse(null));
  }
}
