package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    Node root = Node.parse("config/" + NAME, files.text(NAME)).allow("expectations");
    List<Expectation> expectations = new ArrayList<>();
    for (Node node : root.nodes("expectations")) {
      expectations.add(expectation(node, datasets));
    }
    return expectations;
  }

  private static Expectation expectation(Node node, Set<String> datasets) {
    node.allow(
        "dataset",
        "otherwise",
        "due-day",
        "due-months-after",
        "rows-at-least",
        "rejects-at-most",
        "change-at-most-percent");
    String dataset = node.text("dataset");
    if (!datasets.contains(dataset)) {
      throw node.wrong(
          "dataset", dataset + " is not known; known are " + String.join(", ", datasets));
    }
    if (node.has("due-day") != node.has("due-months-after")) {
      throw node.wrong("due-day", "due-day and due-months-after go together");
    }
    Expectation expectation =
        new Expectation(
            dataset,
            node.needCoded("otherwise", UnmetAction.class),
            due(node),
            count(node, "rows-at-least"),
            count(node, "rejects-at-most"),
            percent(node));
    if (expectation.expectsNothing()) {
      throw node.wrong(
          "dataset",
          "nothing is expected of it; say due-day, rows-at-least, rejects-at-most or"
              + " change-at-most-percent");
    }
    return expectation;
  }

  private static @Nullable Due due(Node node) {
    if (!node.has("due-day")) {
      return null;
    }
    int after = node.number("due-months-after", 0);
    return node.read("due-day", day -> new Due(Integer.parseInt(day), after)).orElseThrow();
  }

  private static @Nullable Long count(Node node, String key) {
    return node.read(
            key,
            text -> {
              long count = Long.parseLong(text);
              if (count < 0) {
                throw new IllegalArgumentException(text + " is less than 0");
              }
              return count;
            })
        .orElse(null);
  }

  private static @Nullable BigDecimal percent(Node node) {
    return node.read(
            "change-at-most-percent",
            text -> {
              BigDecimal percent = new BigDecimal(text);
              if (percent.signum() < 0) {
                throw new IllegalArgumentException(text + " is less than 0");
              }
              return percent;
            })
        .orElse(null);
  }
}
